import Practice

/// The words of a team's meetings about its own work.
extension Words {
    var teamMeeting: String { say("Team meeting", "Cyfarfod tîm") }
    func teamMeetingOn(_ day: String) -> String { say("Team meeting, \(day)", "Cyfarfod tîm, \(day)") }
    var teamMeetings: String { say("The team looks at its own work", "Mae'r tîm yn edrych ar ei waith ei hun") }
    var teamMeetingsLead: String {
        say(
            "The same three questions you ask families, about the team. No family is named here; its members and managers can read it.",
            "Yr un tri chwestiwn a ofynnwch i deuluoedd, am y tîm. Nid enwir unrhyw deulu yma; gall ei aelodau a'i reolwyr ei ddarllen."
        )
    }
    var planTeamMeeting: String { say("Plan a team meeting", "Cynllunio cyfarfod tîm") }
    var nextMeeting: String { say("The next meeting", "Y cyfarfod nesaf") }
    var noTeamMeetingYet: String { say("No meeting yet.", "Dim cyfarfod eto.") }
    var whoIsInTeam: String { say("Who is in the team", "Pwy sydd yn y tîm") }
    var myTeams: String { say("My teams", "Fy nhimau") }
    var teamQuestion: String { say("Your question", "Eich cwestiwn") }
    var whatTenMeans: String { say("What 10 means", "Beth mae 10 yn ei olygu") }
    var whatZeroMeans: String { say("What 0 means", "Beth mae 0 yn ei olygu") }
    var nothingFromTeamYet: String { say("Nothing yet.", "Dim eto.") }
}
