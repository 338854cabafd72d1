import Journal
import Markup
import Practice

/// What an administrator sees of how the record is kept safe.
struct SafekeepingSection {
    var words: Words
    var rehearsal: Rehearsal?
    /// Days from one rehearsal to the next; 0 where none is wanted.
    var rehearseDays = 0
    /// None went well for too long.
    var isOverdue = false
    /// What the last daily look at the database found.
    var look: DailyLook.Found?
    /// What the last try to write a pack for when Kith is away came to; nil where none is wanted.
    var pack: ContinuitySchedule.Last?
    /// What is wrong with this machine's clock.
    var clock: ClockState.Wrong?
    /// What is wrong with this node's file of checkpoints.
    var fault: CheckpointFault?
    var now: Moment

    var html: HTML {
        let said = rehearsal.map { words.rehearsed($0, now: now) } ?? words.neverRehearsed
        let counted = rehearsal.flatMap { $0.events > 0 ? words.counted($0) : nil }
        let isWell = rehearsal?.outcome == .inOrder && !isOverdue
        return """
            <section class="part"><h2>\(words.keepingSafe)</h2>\
            <div class="say\(if: !isWell, " need")"><p><b>\(words.lastRehearsal)</b>: \(said)</p>\
            \(if: isOverdue, "<p>\(words.rehearsalOverdue(days: rehearseDays))</p>")\
            \(if: counted != nil, "<p class=\"meta\">\(counted ?? "")</p>")</div>\(looked)\(pack.map(packed))\
            \(clock.map(wrongClock))\(fault.map(changedFile))</section>
            """
    }

    private var looked: HTML {
        let said = look.map { words.looked(at: $0.at, now: now, isWell: $0.faults == 0) } ?? words.neverLooked
        return """
            <div class="say\(if: look.map { $0.faults > 0 } ?? false, " need")"><p><b>\(words.dailyLook)</b>: \(said)</p></div>
            """
    }

    private func packed(_ last: ContinuitySchedule.Last) -> HTML {
        """
        <div class="say\(if: !last.isWritten, " need")"><p><b>\(words.continuityTitle)</b>: \(words.packed(last, now: now))</p></div>
        """
    }

    private func wrongClock(_ wrong: ClockState.Wrong) -> HTML {
        """
        <div class="say\(if: !wrong.isOver, " need")"><p><b>\(words.clockOfMachine)</b>: \(words.wrongClock(wrong))</p></div>
        """
    }

    private func changedFile(_ fault: CheckpointFault) -> HTML {
        """
        <div class="say need"><p><b>\(words.checkpointFile)</b>: \(words.sentence(for: fault)) \(words.checkpointFileAdvice)</p></div>
        """
    }
}
