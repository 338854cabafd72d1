/// Where everything in a story stands, in the picture's own units. Words are measured by counting, for want of a font.
struct StoryPlan {
    struct Spot: Equatable {
        var x: Int
        var y: Int
        var number: Int
    }

    /// One person's line, cut where there is a gap or a rewording.
    struct Track {
        var place: Int
        var name: String
        var label: String
        var stretches: [[Spot]]
        var last: Spot
        var nameAt: Int
    }

    struct DayMark {
        var x: Int
        var at: Int
        var y: Int
        var label: String
        var isShown: Bool
    }

    struct Happening {
        var x: Int
        var y: Int
        var wordsAt: Int
        var label: String
        var isRewording: Bool
        /// The words end at the picture's edge and stand above their line, where there is no room beside it.
        var isAbove: Bool
    }

    static let width = 960
    static let left = 44
    static let lineHeight = 18

    var right: Int
    var namesAt: Int
    var head: Int
    var foot: Int
    var height: Int
    var topWords: [String]
    var topWordsAt: Int
    var lowWords: [String]
    var lowWordsAt: Int
    var days: [DayMark]
    var happenings: [Happening]
    var tracks: [Track]

    init(_ story: StoryChart) {
        let labels = story.lines.map { Self.label(of: $0) }
        let widest = labels.map(Self.widthOfBold).max() ?? 0
        right = Self.width - max(60, min(widest, 240)) - 28
        namesAt = right + 20
        let time = TimeLine(story, from: Self.left + 24, to: right - 16)

        let marks = Self.happenings(story, time)
        let noteRows = (marks.map(\.row).max() ?? -1) + 1
        topWords = Self.wrap("10: \(story.top)", columns: (right - Self.left) / 7)
        lowWords = Self.wrap("0: \(story.low)", columns: (right - Self.left) / 7)
        topWordsAt = noteRows * 20 + 20
        head = topWordsAt + (topWords.count - 1) * Self.lineHeight + 12
        foot = head + max(320, story.lines.count * Self.lineHeight)
        lowWordsAt = foot + Self.lineHeight
        let datesAt = lowWordsAt + (lowWords.count - 1) * Self.lineHeight + 26
        days = Self.days(story, time, from: datesAt)
        height = (days.filter(\.isShown).map(\.y).max() ?? datesAt) + 10

        let lastRow = topWordsAt - 20
        happenings = marks.map { mark in
            var happening = mark.happening
            happening.y = lastRow - mark.row * 20
            return happening
        }
        tracks = []
        tracks = stretches(story, time)
        settleNames()
    }

    func y(_ number: Int) -> Int { head + (10 - number) * (foot - head) / 10 }
}

// MARK: - Time

/// Days to places across the picture.
private struct TimeLine {
    var first: Int
    var span: Int
    var from: Int
    var to: Int

    init(_ story: StoryChart, from: Int, to: Int) {
        let days =
            story.rounds.map(\.day) + story.lines.flatMap(\.points).map(\.day)
            + story.rewordings.map(\.day) + story.notes.map(\.day)
        first = days.min() ?? 0
        span = (days.max() ?? 0) - first
        self.from = from
        self.to = to
    }

    func x(_ day: Int) -> Int {
        span == 0 ? (from + to) / 2 : from + (day - first) * (to - from) / span
    }
}

extension StoryPlan {
    /// Days along the foot, in two rows at most. One that finds no room keeps its tick; the table has it in words.
    private static func days(_ story: StoryChart, _ time: TimeLine, from y: Int) -> [DayMark] {
        var taken = [Int.max, Int.max]
        var marks: [DayMark] = []
        for round in story.rounds.sorted(by: { $0.day > $1.day }) {
            let x = time.x(round.day)
            let half = round.label.count * 4 + 4
            let at = max(half, x)
            let row = taken.firstIndex { at + half <= $0 }
            if let row { taken[row] = at - half }
            marks.append(DayMark(x: x, at: at, y: y + (row ?? 0) * lineHeight, label: round.label, isShown: row != nil))
        }
        return marks.reversed()
    }
}

// MARK: - Lines

extension StoryPlan {
    /// Those who said the same on the same day stand closely one below the other, so that each can be seen.
    private func stretches(_ story: StoryChart, _ time: TimeLine) -> [Track] {
        let drawn = story.lines.enumerated().filter { _, line in line.points.contains { $0.number != nil } }
        var crowd: [Place: [Int]] = [:]
        for (place, line) in drawn {
            for point in line.points {
                guard let number = point.number else { continue }
                crowd[Place(day: point.day, number: number), default: []].append(place)
            }
        }
        let breaks = story.rewordings.map(\.day).sorted()
        let room = Self.room(crowd.keys.map { time.x($0.day) }, right - Self.left)
        return drawn.compactMap { place, line in
            var stretches: [[Spot]] = [[]]
            var before: Int?
            for point in line.points.sorted(by: { $0.day < $1.day }) {
                let isReworded = before.map { before in breaks.contains { before < $0 && $0 <= point.day } } ?? false
                if point.number == nil || isReworded { stretches.append([]) }
                before = point.day
                guard let number = point.number else { continue }
                let there = crowd[Place(day: point.day, number: number)] ?? []
                let step = Self.step(of: there.firstIndex(of: place) ?? 0, among: there.count, room: room)
                stretches[stretches.count - 1].append(
                    Spot(x: time.x(point.day) + step.x, y: y(number) + step.y, number: number))
            }
            guard let last = stretches.joined().last else { return nil }
            return Track(
                place: place, name: line.name, label: Self.label(of: line), stretches: stretches.filter { !$0.isEmpty },
                last: last, nameAt: last.y)
        }
    }

    private struct Place: Hashable {
        var day: Int
        var number: Int
    }

    /// Never so far that a marker comes nearer to another number, or another day, than to its own.
    private static func step(of place: Int, among count: Int, room: Int) -> (x: Int, y: Int) {
        guard count > 1 else { return (0, 0) }
        let down = min(24, (count - 1) * 8)
        let along = count > 3 ? min(room / 2, (count - 1) * 13) : 0
        return (place * along / (count - 1) - along / 2, place * down / (count - 1) - down / 2)
    }

    /// The smallest way between two days on which somebody answered.
    private static func room(_ places: [Int], _ width: Int) -> Int {
        let places = Set(places).sorted()
        return zip(places, places.dropFirst()).map { $1 - $0 }.min() ?? width
    }

    /// Names at the right edge step aside for one another, down first and then up again from the foot.
    private mutating func settleNames() {
        let order = tracks.indices.sorted { (tracks[$0].last.y, $0) < (tracks[$1].last.y, $1) }
        var free = Int.min
        for place in order {
            tracks[place].nameAt = max(tracks[place].last.y, free)
            free = tracks[place].nameAt + Self.lineHeight
        }
        var limit = foot
        for place in order.reversed() where tracks[place].nameAt > limit {
            tracks[place].nameAt = limit
            limit -= Self.lineHeight
        }
    }

    private static func label(of line: StoryChart.Line) -> String {
        let last = line.points.sorted { $0.day < $1.day }.last { $0.number != nil }?.number
        guard let last else { return line.name }
        return "\(cut(line.name, to: 24)) \(last)"
    }
}

// MARK: - What happened

extension StoryPlan {
    /// Worked out from the right: an earlier note whose words would run into a later one moves up a row, so that no
    /// line is drawn through anybody's words. Those at the edge come last and stand on top.
    private static func happenings(_ story: StoryChart, _ time: TimeLine) -> [(happening: Happening, row: Int)] {
        let pointDays = Set(story.lines.flatMap(\.points).map(\.day))
        let all = story.notes.map { ($0, false) } + story.rewordings.map { ($0, true) }
        var placed: [(happening: Happening, row: Int)] = []
        let happenings = all.sorted { $0.0.day > $1.0.day }.map { event, isRewording in
            // A rewording stands just before the answers that came after it.
            let x = time.x(event.day) - (isRewording && pointDays.contains(event.day) ? 16 : 0)
            let label = cut(event.label, to: 60)
            let isAbove = x + 10 + label.count * 8 > width
            return Happening(
                x: x, y: 0, wordsAt: isAbove ? width - 4 : x + 10, label: label, isRewording: isRewording,
                isAbove: isAbove)
        }
        for happening in happenings.filter({ !$0.isAbove }) + happenings.filter(\.isAbove) {
            let below = placed.filter { $0.happening.span.overlaps(happening.span) }.map(\.row).max() ?? -1
            placed.append((happening, below + 1))
        }
        return placed
    }

    private static func widthOfBold(_ text: String) -> Int { text.count * 9 }

    private static func cut(_ text: String, to count: Int) -> String {
        text.count <= count ? text : text.prefix(count - 1) + "…"
    }

    /// Breaks between words; a word longer than the line stands alone.
    static func wrap(_ text: String, columns: Int) -> [String] {
        var lines = [""]
        for word in text.split(separator: " ") {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = String(word)
            } else if last.count + 1 + word.count <= columns {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(String(word))
            }
        }
        return lines
    }
}

extension StoryPlan.Happening {
    /// Where its line begins: beside the words, or under them.
    var from: Int { isAbove ? y + 6 : y - 12 }

    /// From edge to edge of its line and words.
    var span: ClosedRange<Int> {
        let length = label.count * 8
        return isAbove ? min(x, wordsAt - length) - 8...wordsAt : (x - 8)...(x + 10 + length)
    }
}
