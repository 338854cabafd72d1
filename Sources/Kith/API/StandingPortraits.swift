import Practice

/// How it is told what was put off, set aside, allowed for a while, and put together.
extension Portraits {
    static let grant = Portrait<GrantOf>(
        "Grant", "For how long somebody is let in.",
        [
            .init("worker", .identity, "Who is let in.") { JSON($0.worker) },
            .init("from", .day, "Since when.") { JSON($0.grant.from) },
            .init("until", .orNull(.day), "The last day; null where nobody has said.", like: .null) {
                JSON($0.grant.until)
            },
            .init("by", .identity, "Who let them in, or last let them stay.") { JSON($0.grant.by) },
        ])

    static let notYet = Portrait<PutOff>(
        "NotYet", "Why one of the three elements is not there yet.",
        [
            .init("element", .choice(of: Elements.Element.self), "Which one.") { .text($0.element.rawValue) },
            .init("because", .text, "Why.", like: "We meet on Friday.") { .text($0.because) },
        ])

    static let hintSetAside = Portrait<HintSetAside>(
        "HintSetAside", "A hint that somebody set aside.",
        [
            .init("hint", .text(most: 100), "Which hint.", like: "safetyWithoutWorry") { .text($0.key.hint) },
            .init("item", .orNull(.identity), "The item it was about; null where it was about the whole map.") {
                JSON($0.key.item)
            },
            .init("because", .text, "Why.", like: "They are with their aunt.") { .text($0.because) },
        ])

    static let merging = Portrait<Mergings.Taken>(
        "Merging", "Another record that this one took in; the newest can be parted again.",
        [
            .init("family", .identity, "The record that was taken in.") { JSON($0.family) },
            .init("because", .text, "Why.", like: "It is the same family.") { .text($0.because) },
        ] + stamp.lines { $0.stamp })
}

/// How long somebody is let in.
struct GrantOf: Sendable {
    var worker: Worker.ID
    var grant: Standing.Grant
}

/// Why an element is not there yet.
struct PutOff: Sendable {
    var element: Elements.Element
    var because: String
}

/// Which hint was set aside, and why.
struct HintSetAside: Sendable {
    var key: HintKey
    var because: String
}

extension Standing {
    /// For how long people are let in, in the order of who they are.
    var everyGrant: [GrantOf] {
        grants.sorted { $0.key < $1.key }.map { GrantOf(worker: $0.key, grant: $0.value) }
    }
}

extension Family {
    /// What is put off, for elements that are not there.
    var putOff: [PutOff] {
        Elements.Element.allCases.compactMap { element in
            guard case .missing(let because) = state(of: element), !because.isEmpty else { return nil }
            return PutOff(element: element, because: because)
        }
    }

    /// The hints that are set aside, those of the whole map first.
    var hintsSetAside: [HintSetAside] {
        map.setAside.map { HintSetAside(key: $0.key, because: $0.value) }.sorted { one, other in
            (one.key.hint, one.key.item?.value ?? 0) < (other.key.hint, other.key.item?.value ?? 0)
        }
    }
}
