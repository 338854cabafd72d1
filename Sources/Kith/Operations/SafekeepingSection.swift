import Journal
import Markup
import Practice

/// What an administrator sees of how the record is kept safe.
struct SafekeepingSection {
    var words: Words
    var rehearsal: Rehearsal?
    /// Days from one rehearsal to the next; 0 where none is wanted.
    var rehearseDays = 0
    /// What is wrong with this node's file of checkpoints.
    var fault: CheckpointFault?
    var now: Moment

    /// Two days late (assurance 137).
    private var isOverdue: Bool {
        guard rehearseDays > 0, let rehearsal else { return false }
        return now.milliseconds - rehearsal.at.milliseconds > Int64(rehearseDays + 2) * 86_400_000
    }

    var html: HTML {
        let said = rehearsal.map { words.rehearsed($0, now: now) } ?? words.neverRehearsed
        let counted = rehearsal.flatMap { $0.events > 0 ? words.counted($0) : nil }
        let isWell = rehearsal?.outcome == .inOrder && !isOverdue
        return """
            <section class="part"><h2>\(words.keepingSafe)</h2>\
            <div class="say\(if: !isWell, " need")"><p><b>\(words.lastRehearsal)</b>: \(said)</p>\
            \(if: isOverdue, "<p>\(words.rehearsalOverdue(days: rehearseDays))</p>")\
            \(if: counted != nil, "<p class=\"meta\">\(counted ?? "")</p>")</div>\(fault.map(changedFile))</section>
            """
    }

    private func changedFile(_ fault: CheckpointFault) -> HTML {
        """
        <div class="say need"><p><b>\(words.checkpointFile)</b>: \(words.sentence(for: fault)) \(words.checkpointFileAdvice)</p></div>
        """
    }
}
