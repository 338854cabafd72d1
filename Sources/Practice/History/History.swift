/// Everything that happened in one record, in order. What was known on a day, what changed between two days and who
/// wrote what are all folds of it.
package struct History: Sendable {
    package struct Entry: Sendable {
        package var version: Int
        package var stamp: Stamp
        /// nil where only a newer version understands it.
        package var event: Family.Event?
        /// The record as it was just before.
        package var before: Family

        package init(version: Int, stamp: Stamp, event: Family.Event?, before: Family) {
            self.version = version
            self.stamp = stamp
            self.event = event
            self.before = before
        }
    }

    package private(set) var entries: [Entry] = []
    package private(set) var now = Family()

    /// - Parameter events: oldest first.
    package init(_ events: some Sequence<(version: Int, stamp: Stamp, event: Family.Event?)>) {
        for (version, stamp, event) in events {
            entries.append(Entry(version: version, stamp: stamp, event: event, before: now))
            now.apply(event, stamp)
        }
    }

    /// The record as it stood at the end of a day: what had been recorded here by then.
    package func record(on day: Day) -> Family {
        entries.first { $0.stamp.on > day }?.before ?? now
    }

    /// What was recorded after one day, up to and with another.
    package func entries(after: Day, through: Day) -> [Entry] {
        entries.filter { $0.stamp.on > after && $0.stamp.on <= through }
    }
}
