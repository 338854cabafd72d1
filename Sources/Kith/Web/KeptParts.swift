import Journal
import Practice

/// A part of a page that is drawn from a view alone.
protocol KeptPart: Sendable {
    init(_ view: FamilyView)
}

/// Parts of pages that were drawn before, for the next request for which they are the same.
///
/// A record is opened far more often than it changes. What belongs to the one who looks (form tokens, command
/// identities, drafts) is never part of a view, so it can never be kept here.
final class KeptParts: Sendable {
    private struct Place: Hashable {
        var kind: ObjectIdentifier
        var family: Family.ID
        var voice: Words.Voice
        var rights: FamilyAction
    }

    private struct Drawn {
        var sameness: FamilyView.Sameness
        var part: any KeptPart
    }

    /// The frame and the map of a thousand families: some twenty megabytes.
    private let cache = BoundedCache<Place, Drawn>(limit: 2_000)

    /// The part as it was drawn before, or drawn now.
    func part<Part: KeptPart>(of view: FamilyView, as kind: Part.Type = Part.self) -> Part {
        let place = Place(
            kind: ObjectIdentifier(kind), family: view.id, voice: view.sameness.voice, rights: view.sameness.rights)
        if let drawn = cache[place], drawn.sameness == view.sameness, let part = drawn.part as? Part { return part }
        let part = Part(view)
        cache.keep(Drawn(sameness: view.sameness, part: part), for: place)
        return part
    }
}
