package import Journal
import Practice

/// Everything the program works with: the records, the accounts, the authority's rules, the clock.
package final class Office: Sendable {
    package let journal: Journal
    let families: Records<Family>
    let authorities: Records<Authority>
    let meetings: Records<Meeting>
    let referrals: Records<Referral>
    let accounts: Accounts
    let rehearsals: Rehearsals
    let parts = KeptParts()
    let surrounds = BoundedCache<Surround.Reader, Surround>(limit: 600)
    /// Cards by which people are found, as of a version of their record: about a kilobyte each.
    let cards = BoundedCache<UInt128, SearchCard.Kept>(limit: 10_000)
    let opened = OpenedLately()
    /// What lists show of families, as of a version of their record: about half a kilobyte each.
    let familyRows = BoundedCache<UInt128, FamilyRow>(limit: 10_000)
    let readiness = Readiness()
    let witnessing = WitnessState()
    let clockState = ClockState()
    let livePlaces = LivePlaces()
    let coaches = CoachShelf()
    let surroundings: Surroundings
    let options: Options

    /// How this installation is run.
    package struct Options: Sendable {
        /// An authority of invented people: announced on every page.
        package var isDemo = false
        /// The address under which people reach it; nil on the plain loopback.
        package var publicURL: String?
        /// Replaces the language of every page; only tests use it.
        var voice: Words.Voice?
        /// How fast another program may ask.
        package var requestsAMinute = 600
        /// scrypt's N; only tests use less.
        package var passwordRounds = 1 << 17
        package var port = 8080
        /// How many connections may be open at once.
        package var connections = 10_000
        /// What takes letters; without it none can be written, but in a demonstration.
        package var mail: MailServer?
        /// Seconds for which a letter can be stopped before it goes.
        package var mailHold: Int64 = 60
        /// Days from one rehearsal of a restore to the next; 0 where none is wanted.
        package var rehearseDays = 0
        /// A pack for when Kith is away is wanted every night.
        package var writesPacks = false

        package init() {}
    }

    package init(_ journal: Journal, surroundings: Surroundings = .real, options: Options = Options()) {
        self.journal = journal
        self.surroundings = surroundings
        self.options = options
        families = Records(journal, indexes: FamilyIndex.tables)
        authorities = Records(journal)
        rehearsals = Rehearsals(journal: journal)
        meetings = Records(journal, indexes: MeetingTables.indexes)
        referrals = Records(journal, indexes: [ReferralTables.referrals])
        accounts = Accounts(journal, surroundings, passwords: Passwords(rounds: options.passwordRounds))
    }

    var outbox: Outbox {
        Outbox(
            journal: journal, surroundings: surroundings, way: isDemo ? .keeps : options.mail == nil ? .none : .sends)
    }
    var imports: ImportShelf { ImportShelf(journal: journal, surroundings: surroundings) }
    var exports: ExportShelf { ExportShelf(journal: journal, surroundings: surroundings) }
    var secondFactors: SecondFactors { SecondFactors(accounts: accounts) }
    var unusualReviews: UnusualReviews { UnusualReviews(journal: journal) }
    var purposes: Purposes { Purposes(journal: journal) }
    var openingWatch: OpeningWatch { OpeningWatch(office: self) }
    var emergencies: Emergencies { Emergencies(accounts: accounts) }
    var guests: Guests { Guests(journal: journal, surroundings: surroundings) }
    var referralDrafts: ReferralDrafts { ReferralDrafts(journal: journal, surroundings: surroundings) }
    var referralLinks: ReferralLinks { ReferralLinks(journal: journal, surroundings: surroundings) }
    var referralLimits: ReferralLimits { ReferralLimits(journal: journal, surroundings: surroundings) }
    var roundAnswers: RoundAnswers { RoundAnswers(journal: journal) }

    var isDemo: Bool { options.isDemo }
    var isPublic: Bool { options.publicURL != nil }
    var isBehindProxy: Bool { isPublic }

    /// With `__Host-`, a browser keeps the cookie to this host and to TLS; the plain loopback has no TLS.
    var cookieName: String { isPublic ? "__Host-kith" : "kith" }

    /// The address under which people reach it.
    var address: String { options.publicURL ?? "http://127.0.0.1:\(options.port)" }

    func isOwn(origin: String) -> Bool {
        guard let publicURL = options.publicURL else {
            return ["http://127.0.0.1:\(options.port)", "http://localhost:\(options.port)"].contains(origin)
        }
        return origin == publicURL
    }

    func voice(_ cookie: String?) -> Words.Voice {
        options.voice ?? .language(cookie.flatMap(Language.init) ?? .english)
    }

    /// A family's record as it was at a version.
    func family(_ id: Family.ID, at version: Int) async throws -> Family {
        var family = Family()
        for entry in try await families.entries(of: id.value) where entry.version <= version { family.apply(entry) }
        return family
    }

    /// A meeting as it was at a version.
    func meeting(_ id: Meeting.ID, at version: Int) async throws -> Meeting {
        var meeting = Meeting()
        for entry in try await meetings.entries(of: id.value) where entry.version <= version { meeting.apply(entry) }
        return meeting
    }
}
