import Markup
import Practice

/// What happened between this record and another one of the same family.
extension Teller {
    func tell(_ event: Mergings.Event) -> Telling {
        switch event {
        case .tookIn(_, let name, let reason, let told, _, _, _, _):
            Telling(
                sentence: words.historyTookIn(who, name), facts: [words.historyBrought(told.count)], reason: reason)
        case .mergedInto(_, let reason): Telling(sentence: words.historyMergedInto(who), reason: reason)
        case .gaveBack(_, let name, let reason): Telling(sentence: words.historyGaveBack(who, name), reason: reason)
        case .cameBack(_, let reason, let told):
            Telling(
                sentence: words.historyCameBack(who),
                facts: told.isEmpty ? [] : [words.historyBrought(told.count)], reason: reason)
        }
    }
}
