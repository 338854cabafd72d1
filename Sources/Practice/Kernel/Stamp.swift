/// Somebody who signs in. What is known about them lives outside the model.
package enum Worker {
    package typealias ID = Practice.ID<Worker>
}

/// A team of workers. What it is called lives outside the model.
package enum Team {
    package typealias ID = Practice.ID<Team>
}

/// When and by whom something was recorded.
package struct Stamp: Hashable, Sendable {
    package var at: Moment
    /// The day it was here, in London.
    package var on: Day
    package var by: Worker.ID

    package init(at: Moment, on: Day, by: Worker.ID) {
        self.at = at
        self.on = on
        self.by = by
    }
}
