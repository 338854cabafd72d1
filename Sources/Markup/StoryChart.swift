/// Everybody's numbers over time: one line a person, 10 on top, both ends in words.
///
/// A gap stays a gap, and where the question was reworded every line is broken. People differ by dash, by marker and by
/// the name at the line's end, so that no colour is needed to tell them apart. The same facts belong in a table below it.
package struct StoryChart: Sendable {
    /// A day on which people were asked, and how to write it shortly.
    package struct Round: Sendable {
        package var day: Int
        package var label: String

        package init(day: Int, label: String) {
            self.day = day
            self.label = label
        }
    }

    /// What one person said on one day; no number where they did not know, passed, or were not asked.
    package struct Point: Sendable {
        package var day: Int
        package var number: Int?

        package init(day: Int, number: Int?) {
            precondition(number.map { (0...10).contains($0) } ?? true, "a number in a story is from 0 to 10")
            self.day = day
            self.number = number
        }
    }

    package struct Line: Sendable {
        package var name: String
        package var points: [Point]

        package init(_ name: String, _ points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    /// Something that happened on a day, in a few words.
    package struct Event: Sendable {
        package var day: Int
        package var label: String

        package init(day: Int, label: String) {
            self.day = day
            self.label = label
        }
    }

    /// Starts the ids inside the picture: different for each picture on a page.
    package var id: String
    package var title: String
    /// Says where the same facts stand in words.
    package var description: String
    package var top: String
    package var low: String
    /// The language of the title and of both ends, where it is not that of the page.
    package var language: String?
    package var rounds: [Round]
    package var lines: [Line]
    package var rewordings: [Event]
    package var notes: [Event]

    package init(
        id: String, title: String, description: String, top: String, low: String, language: String? = nil,
        rounds: [Round], lines: [Line],
        rewordings: [Event] = [], notes: [Event] = []
    ) {
        self.id = id
        self.title = title
        self.description = description
        self.top = top
        self.low = low
        self.language = language
        self.rounds = rounds
        self.lines = lines
        self.rewordings = rewordings
        self.notes = notes
    }

    /// The picture in its frame. The frame takes the focus, so that a keyboard can push it sideways on a narrow screen.
    package var html: HTML {
        let plan = StoryPlan(self)
        return """
            <figure class="chart" tabindex="0" aria-labelledby="\(id)-title">\
            <svg viewBox="0 0 \(StoryPlan.width) \(plan.height)" role="img" aria-labelledby="\(id)-title \(id)-about">\
            <title id="\(id)-title"\(HTML.language(language))>\(title)</title><desc id="\(id)-about">\(description)</desc>\
            \(ground(plan))\(happenings(plan))\(ends(plan))\(plan.tracks.map(track))\(names(plan))</svg></figure>
            """
    }
}

// MARK: - Drawing

extension StoryChart {
    /// The rungs, their numbers, and the days along the foot.
    private func ground(_ plan: StoryPlan) -> HTML {
        let left = StoryPlan.left
        let right = plan.right
        let rungs = stride(from: 10, through: 0, by: -2).map { number -> HTML in
            let y = plan.y(number)
            return """
                <path class="\(number % 10 == 0 ? "c-end" : "c-grid")" d="M\(left) \(y)H\(right)"/>\
                <text x="\(left - 10)" y="\(y + 5)" text-anchor="end">\(number)</text>
                """
        }
        let days = plan.days.map { day -> HTML in
            """
            <path class="c-end" d="M\(day.x) \(plan.foot)v6"/>\
            \(if: day.isShown, "<text class=\"c-soft\" x=\"\(day.at)\" y=\"\(day.y)\" text-anchor=\"middle\">\(day.label)</text>")
            """
        }
        return "\(rungs)\(days)"
    }

    private func ends(_ plan: StoryPlan) -> HTML {
        func lines(_ lines: [String], from y: Int) -> [HTML] {
            lines.enumerated().map { place, line in
                "<text class=\"c-soft\" x=\"\(StoryPlan.left)\" y=\"\(y + place * StoryPlan.lineHeight)\"\(HTML.language(language))>\(line)</text>"
            }
        }
        return "\(lines(plan.topWords, from: plan.topWordsAt))\(lines(plan.lowWords, from: plan.lowWordsAt))"
    }

    /// What happened, and where the question was reworded.
    private func happenings(_ plan: StoryPlan) -> HTML {
        let marks = plan.happenings.map { mark -> HTML in
            guard mark.isRewording else { return "<path class=\"c-note\" d=\"M\(mark.x) \(mark.from)V\(plan.foot)\"/>" }
            return """
                <rect class="c-break" x="\(mark.x - 5)" y="\(mark.from)" width="10" height="\(plan.foot - mark.from)"/>\
                <path class="c-break-edge" d="M\(mark.x - 5) \(mark.from)V\(plan.foot)M\(mark.x + 5) \(mark.from)V\(plan.foot)"/>
                """
        }
        let words = plan.happenings.map { mark -> HTML in
            """
            <text\(if: mark.isRewording, " class=\"c-soft\"") x="\(mark.wordsAt)" y="\(mark.y)"\
            \(if: mark.isAbove, " text-anchor=\"end\"")>\(mark.label)</text>
            """
        }
        return "\(marks)\(words)"
    }

    private func track(_ track: StoryPlan.Track) -> HTML {
        let paths = track.stretches.filter { $0.count > 1 }.map { stretch -> HTML in
            let path = stretch.enumerated().map { place, spot -> HTML in "\(place == 0 ? "M" : "L")\(spot.x) \(spot.y)"
            }
            return "<path class=\"c-line\"\(Self.dash(track.place)) d=\"\(path)\"/>"
        }
        let dots = track.stretches.joined().map { spot -> HTML in
            """
            <path class="c-dot\(if: track.place / 6 % 2 == 0, " full")" d="\(Self.marker(track.place, spot))">\
            <title>\(track.name) \(spot.number)</title></path>
            """
        }
        return "<g class=\"k\(track.place % 5)\">\(paths)\(dots)</g>"
    }

    /// The name and last number at each line's end, with a thin lead where the name had to step aside.
    private func names(_ plan: StoryPlan) -> HTML {
        plan.tracks.map { track -> HTML in
            let last = track.last
            let isAway = plan.namesAt - last.x > 40 || abs(track.nameAt - last.y) > 4
            return """
                \(if: isAway, "<path class=\"c-lead\" d=\"M\(last.x + 9) \(last.y)L\(plan.namesAt - 5) \(track.nameAt)\"/>")\
                <text class="c-name" x="\(plan.namesAt)" y="\(track.nameAt + 5)">\(track.label)</text>
                """
        }.joined()
    }

    private static func dash(_ place: Int) -> HTML {
        switch place % 4 {
        case 1: " stroke-dasharray=\"9 5\""
        case 2: " stroke-dasharray=\"2 6\""
        case 3: " stroke-dasharray=\"11 5 2 5\""
        default: ""
        }
    }

    private static func marker(_ place: Int, _ spot: StoryPlan.Spot) -> HTML {
        let (x, y) = (spot.x, spot.y)
        return switch place % 6 {
        case 0: "M\(x - 6) \(y)a6 6 0 1 0 12 0a6 6 0 1 0 -12 0z"
        case 1: "M\(x - 5) \(y - 5)h10v10h-10z"
        case 2: "M\(x) \(y - 7)l7 7l-7 7l-7 -7z"
        case 3: "M\(x) \(y - 7)l7 12h-14z"
        case 4: "M\(x) \(y + 7)l-7 -12h14z"
        default: "M\(x - 2) \(y - 6)h4v4h4v4h-4v4h-4v-4h-4v-4h4z"
        }
    }
}
