import Journal
import Logging

/// Throws away, once an hour and on one of the nodes, what was begun at the front door and never sent, and what else has
/// expired there; and removes the words of referrals that the authority keeps no longer.
enum ReferralTidying {
    static func work(_ office: Office, logger: Logger) -> SharedWork {
        SharedWork(
            turn: Turn("referrals", in: office.journal.database, node: office.journal.node), pause: .seconds(3_600),
            logger: logger
        ) { _ in
            try await office.referralDrafts.tidy()
            try await office.letGoOfReferrals()
        }
    }
}
