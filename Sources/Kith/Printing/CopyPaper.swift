import Markup
import Practice

/// What a copy puts on the paper, part by part. The paper and the page that checks it are both made of this, so that
/// nothing is printed that could not be read first.
struct CopyPaper: Sendable {
    let copy: FamilyCopy
    let words: Words
    let authority: Authority
    let day: Day

    private var display: Display { display(with: copy.ticked) }

    private func display(with ticked: Set<Protected>) -> Display {
        Display(showing: copy.showing(with: ticked), words: words, authority: authority, day: day, isForFamily: true)
    }

    /// The whole paper: a scale stands with its statement where the copy holds both.
    var whole: HTML {
        let isPaired = copy.parts.contains(.pairs)
        let hasScales = copy.parts.contains(.scales)
        return """
            \(if: copy.parts.contains(.people), display.people)\(map(copy.parts))\
            \(if: isPaired, display.pairs(withScales: hasScales))\
            \(if: hasScales, isPaired ? display.looseScales : display.everyScale)\
            \(if: copy.parts.contains(.unknown), display.questions)\(if: copy.ticked.contains(.safeContact), safeContact)
            """
    }

    /// One part by itself; nothing where the record has nothing for it.
    func html(of part: CopyPart) -> HTML {
        switch part {
        case .people: copy.family.people.present.isEmpty ? "" : display.people
        case .worries, .workingWell, .goals, .nextSteps:
            part.categories.allSatisfy { display.list($0).isEmpty } ? "" : map([part])
        case .pairs: display.pairs(withScales: false)
        case .scales: display.everyScale
        case .unknown: display.questions
        }
    }

    private func map(_ parts: Set<CopyPart>) -> HTML {
        let columns = display.columns.compactMap { column -> HTML? in
            let categories = column.categories.filter { category in
                parts.contains { $0.categories.contains(category) }
            }
            return categories.isEmpty ? nil : display.column(column, categories: categories)
        }
        return columns.isEmpty ? "" : "<div class=\"map part\">\(columns)</div>"
    }

    private var safeContact: HTML {
        guard let note = copy.safeContact else { return "" }
        return "<section class=\"part keep\"><h2>\(words.copyHowToReach)</h2><p>\(note)</p></section>"
    }
}

// MARK: - What a tick brings

extension CopyPaper {
    /// Everything that would not stand on the paper without this tick, were all the others ticked: as it will stand there.
    func brought(by protected: Protected) -> [HTML] {
        guard protected != .safeContact else { return [safeContact].filter { !$0.isEmpty } }
        let all = display(with: Set(Protected.inCopies))
        let less = display(with: Set(Protected.inCopies).subtracting([protected]))
        return items(all, less, display(with: [protected])) + pairs(all, less, display(with: [protected]))
            + reasons(all, less)
    }

    private func items(_ all: Display, _ less: Display, _ alone: Display) -> [HTML] {
        Category.allCases.flatMap { all.showing.items($0) }.filter { item in
            !less.showing.shows(item) || all.item(item) != less.item(item)
        }.map { "<ul class=\"items\">\(alone.item($0))</ul>" }
    }

    private func pairs(_ all: Display, _ less: Display, _ alone: Display) -> [HTML] {
        all.showing.pairs.flatMap { pair -> [HTML] in
            guard less.showing.shows(pair) else {
                return ["<ul class=\"pairs\">\(alone.pair(pair, withScales: true))</ul>"]
            }
            let lines = [
                (all.dispute(in: pair), less.dispute(in: pair)), (all.hopes(of: pair), less.hopes(of: pair)),
            ]
            return lines.filter { $0.0 != $0.1 }.map(\.0)
        }
    }

    private func reasons(_ all: Display, _ less: Display) -> [HTML] {
        all.showing.scales.flatMap { all.showing.answers(to: $0) }.filter { !less.showing.showsReason(of: $0) }
            .compactMap { all.reason($0).map { "<ul class=\"why\">\($0)</ul>" as HTML } }
    }
}
