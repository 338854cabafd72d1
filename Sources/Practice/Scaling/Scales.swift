/// All scaling questions of a family.
package struct Scales: Hashable, Sendable {
    package internal(set) var all: [Scale] = []

    package enum Event: Hashable, Sendable, Codable {
        case scaleAsked(scale: Scale.ID, kind: Scale.Kind, pair: Pair.ID?, wording: Scale.Wording)
        /// A slip was mended before anybody had answered.
        case slipCorrected(scale: Scale.ID, wording: Scale.Wording)
        /// Other words after somebody had answered: a new series.
        case seriesBegan(scale: Scale.ID, wording: Scale.Wording)
        case closeAtAgreed(scale: Scale.ID, closeAt: Int?)
        case scaleRetired(scale: Scale.ID, because: String)
        case numberGiven(scale: Scale.ID, rating: Rating.ID, content: Rating.Content)
        case numberWithdrawn(scale: Scale.ID, rating: Rating.ID, because: String)
        /// To whom a child's answer is shown was settled after it was written down.
        case numberShownTo(scale: Scale.ID, rating: Rating.ID, shownTo: Rating.ShownTo)
    }

    mutating func apply(_ event: Event, _ stamp: Stamp) {
        switch event {
        case .scaleAsked(let id, let kind, let pair, let wording):
            all.append(Scale(id: id, kind: kind, pair: pair, series: [.init(wording: wording, since: stamp)]))
        case .slipCorrected(let id, let wording): change(id) { $0.series[$0.series.count - 1].wording = wording }
        case .seriesBegan(let id, let wording): change(id) { $0.series.append(.init(wording: wording, since: stamp)) }
        case .closeAtAgreed(let id, let number): change(id) { $0.series[$0.series.count - 1].wording.closeAt = number }
        case .scaleRetired(let id, let reason): change(id) { $0.retiredBecause = reason }
        case .numberGiven(let id, let rating, let content):
            change(id) { scale in
                scale.series[scale.series.count - 1].ratings.append(
                    Rating(id: rating, content: content, recorded: stamp))
            }
        case .numberWithdrawn(let id, let rating, let reason): change(rating, on: id) { $0.withdrawn = reason }
        case .numberShownTo(let id, let rating, let shownTo):
            change(rating, on: id) { $0.content.shownTo = shownTo }
        }
    }

    private mutating func change(_ rating: Rating.ID, on id: Scale.ID, _ change: (inout Rating) -> Void) {
        self.change(id) { scale in
            for series in scale.series.indices {
                if let place = scale.series[series].ratings.firstIndex(where: { $0.id == rating }) {
                    change(&scale.series[series].ratings[place])
                }
            }
        }
    }

    private mutating func change(_ id: Scale.ID, _ change: (inout Scale) -> Void) {
        if let place = all.firstIndex(where: { $0.id == id }) { change(&all[place]) }
    }

    package subscript(id: Scale.ID) -> Scale? { all.first { $0.id == id } }

    package var current: [Scale] { all.filter(\.isCurrent) }

    package func of(_ pair: Pair.ID) -> [Scale] { current.filter { $0.pair == pair } }
}
