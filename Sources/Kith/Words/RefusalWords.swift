import Practice

extension Words {
    /// The sentence for why a rule said no. It names its field, where that is not plain from the reason.
    func sentence(for refusal: Refusal) -> String {
        let field = refusal.field.flatMap(named)
        return switch refusal.reason {
        case .notChosen: say("Choose one of these.", "Dewiswch un o'r rhain.")
        case .missing:
            field.map { say("Write \($0).", "Ysgrifennwch \($0).") }
                ?? say("Write something here.", "Ysgrifennwch rywbeth yma.")
        case .notFound:
            field.map { say("Choose \($0).", "Dewiswch \($0).") }
                ?? say("Choose one from the list.", "Dewiswch un o'r rhestr.")
        case .tooLong(let limit):
            about(
                field,
                say(
                    "This is longer than \(grouped(limit)) characters. Make it shorter, or share it out.",
                    "Mae hyn yn hirach na \(grouped(limit)) nod. Gwnewch ef yn fyrrach, neu ei rannu."))
        case .unreadable:
            about(
                field,
                say(
                    "This holds characters that cannot be kept. Type them again.",
                    "Mae hyn yn cynnwys nodau na ellir eu cadw. Teipiwch nhw eto."))
        case .inFuture:
            about(field, say("This day has not come yet.", "Nid yw'r diwrnod hwn wedi dod eto."))
        case .noSuchDay:
            about(
                field,
                say(
                    "There is no such day. Write the day, month and year as numbers, such as 27 3 2026.",
                    "Nid oes diwrnod o'r fath. Ysgrifennwch y dydd, y mis a'r flwyddyn fel rhifau, fel 27 3 2026."))
        case .tooEarly:
            about(
                field,
                say(
                    "This day is too early: something else has to come before it.",
                    "Mae'r diwrnod hwn yn rhy gynnar: rhaid i rywbeth arall ddod o'i flaen."))
        case .notWhole0to10:
            say("The number has to be a whole one from 10 to 0.", "Rhaid i'r rhif fod yn rhif cyfan o 10 i 0.")
        case .numberMissing:
            say(
                "Choose a number, or “I don't know”, or “would rather not say”.",
                "Dewiswch rif, neu “Wn i ddim”, neu “byddai'n well peidio â dweud”.")
        case .reasonNeeded:
            say(
                "Write why this number, in their words. Or tick that they were asked and gave no reason.",
                "Ysgrifennwch pam y rhif hwn, yn eu geiriau nhw. Neu ticiwch y gofynnwyd iddynt ac na roddasant reswm.")
        case .endsMissing:
            say(
                "Say first what 10 and what 0 mean. Nobody can answer before that.",
                "Dywedwch yn gyntaf beth mae 10 a 0 yn ei olygu. Ni all neb ateb cyn hynny.")
        case .alreadyAnswered:
            say("Somebody has answered already.", "Mae rhywun wedi ateb eisoes.")
        case .notBegun:
            say(
                "The meeting has not begun. Begin it first.", "Nid yw'r cyfarfod wedi dechrau. Dechreuwch ef yn gyntaf."
            )
        case .isOver: say("The meeting is over.", "Mae'r cyfarfod ar ben.")
        case .roundOpen:
            say(
                "A question is still open. Show its numbers or give it up first.",
                "Mae cwestiwn yn dal ar agor. Dangoswch ei rifau neu rhowch y gorau iddo yn gyntaf.")
        case .numbersShown:
            say(
                "The numbers have been shown, so nobody can answer any more. Say it in the room.",
                "Mae'r rhifau wedi'u dangos, felly ni all neb ateb mwyach. Dywedwch ef yn yr ystafell.")
        case .nobodyAnswered: say("Nobody has answered yet.", "Nid oes neb wedi ateb eto.")
        case .notHere:
            say("You are not in the meeting just now.", "Nid ydych yn y cyfarfod ar hyn o bryd.")
        case .alreadyHere:
            say(
                "That person is in the meeting already. Choose somebody else, or note that they left.",
                "Mae'r person hwnnw yn y cyfarfod eisoes. Dewiswch rywun arall, neu nodwch eu bod wedi gadael.")
        case .roomFull:
            say(
                "Too many people are waiting at the door. Try again in a moment.",
                "Mae gormod o bobl yn aros wrth y drws. Rhowch gynnig arall arni mewn munud.")
        case .stepHasWords:
            say(
                "Something was written under this step, so it stays on the agenda.",
                "Ysgrifennwyd rhywbeth o dan y cam hwn, felly mae'n aros ar yr agenda.")
        case .changedMeanwhile: copyChangedMeanwhile
        case .noSuchRoom:
            say(
                "There is no meeting with this code now. Look at the screen again.",
                "Nid oes cyfarfod gyda'r cod hwn nawr. Edrychwch ar y sgrin eto.")
        case .hasBegun:
            say(
                "The meeting has begun: this can only be done before it.",
                "Mae'r cyfarfod wedi dechrau: dim ond cyn hynny y gellir gwneud hyn.")
        case .isPast: say("The meeting's day has passed.", "Mae diwrnod y cyfarfod wedi mynd heibio.")
        case .noTimeYet:
            say(
                "Say first at what time the meeting begins, such as 2:30pm, and how long it takes.",
                "Dywedwch yn gyntaf faint o'r gloch mae'r cyfarfod yn dechrau, fel 2:30yh, a pha mor hir ydyw.")
        case .noSuchTime:
            about(
                field,
                say("Write a time of the day, such as 2:30pm.", "Ysgrifennwch amser o'r dydd, fel 2:30yh."))
        case .notMinutes:
            say(
                "Write how many minutes it takes, such as 90.", "Ysgrifennwch sawl munud mae'n ei gymryd, fel 90.")
        case .noAddress:
            say(
                "Choose only people who have an e-mail address here.",
                "Dewiswch bobl sydd â chyfeiriad e-bost yma yn unig.")
        case .notAnAddress:
            say(
                "Write one e-mail address, such as name@example.org.",
                "Ysgrifennwch un cyfeiriad e-bost, fel enw@example.org.")
        case .ownOpenings:
            say(
                "This is about you. Somebody else has to look at it.",
                "Mae hyn amdanoch chi. Rhaid i rywun arall edrych arno.")
        case .ownEmergency:
            say(
                "You entered this record yourself. Somebody else has to look at it.",
                "Chi aeth i mewn i'r cofnod hwn. Rhaid i rywun arall edrych arno.")
        case .letterGone:
            say("It has gone, and cannot be stopped any more.", "Mae wedi mynd, ac ni ellir ei atal mwyach.")
        case .mapNotOpen:
            say(
                "The map is not open on phones now. What you wrote is still here.",
                "Nid yw'r map ar agor ar ffonau nawr. Mae'r hyn a ysgrifennoch yma o hyd.")
        case .waitForEverybody:
            say(
                "Not everybody is here now. Send this when everybody is back: it would stand on the map with your name.",
                "Nid yw pawb yma nawr. Anfonwch hyn pan fydd pawb yn ôl: byddai'n sefyll ar y map gyda'ch enw.")
        case .cannotBeKept:
            say(
                "Somebody who is not at this part is not in the family's record, so the map cannot keep it from them. Write it under the step.",
                "Nid yw rhywun nad yw yn y rhan hon yng nghofnod y teulu, felly ni all y map ei gadw rhagddynt. Ysgrifennwch ef o dan y cam."
            )
        case .enoughProposed:
            say(
                "Many of your words are waiting. Wait until the person who leads has looked at them.",
                "Mae llawer o'ch geiriau'n aros. Arhoswch nes bod y person sy'n arwain wedi edrych arnynt.")
        case .isSettled:
            say(
                "Somebody has dealt with this meanwhile.",
                "Mae rhywun wedi delio â hyn yn y cyfamser.")
        case .notSoMany:
            about(
                field,
                say(
                    "Write a larger or a smaller number: from 50 on somebody can be stopped, and not before they are told of.",
                    "Ysgrifennwch rif mwy neu lai: gellir atal rhywun o 50 ymlaen, ac nid cyn dweud amdanynt."))
        case .notSoManyDays:
            about(field, say("Write a number of days from 1 to 90.", "Ysgrifennwch nifer o ddyddiau o 1 i 90."))
        case .notSoManyYears:
            about(field, say("Write a number of years from 1 to 100.", "Ysgrifennwch nifer o flynyddoedd o 1 i 100."))
        case .notAsked:
            say(
                "This question has been answered, or is no longer asked.",
                "Mae'r cwestiwn hwn wedi'i ateb, neu nid yw'n cael ei ofyn mwyach.")
        case .notTakenOn:
            say(
                "Decide first that the family is worked with.",
                "Penderfynwch yn gyntaf y gweithir gyda'r teulu.")
        case .hasFamily:
            say(
                "This referral is part of another family's record already.",
                "Mae'r atgyfeiriad hwn yn rhan o gofnod teulu arall eisoes.")
        case .wrongNumber(let label, let fault):
            switch fault {
            case .form:
                say(
                    "Look at “\(label)”. Such a number has another length or other signs.",
                    "Edrychwch ar “\(label)”. Mae gan rif o'r fath hyd arall neu arwyddion eraill.")
            case .check:
                say(
                    "Look at “\(label)”. One sign is wrong, or two have changed places.",
                    "Edrychwch ar “\(label)”. Mae un arwydd yn anghywir, neu mae dau wedi cyfnewid lle.")
            }
        case .notALink:
            say(
                "Write an address that begins with https:// and has {id} once, behind the name of the server.",
                "Ysgrifennwch gyfeiriad sy'n dechrau â https:// ac sydd â {id} unwaith, ar ôl enw'r gweinydd.")
        case .standsTwice: say("This stands in the list twice.", "Mae hyn yn y rhestr ddwywaith.")
        case .nobodyNamed:
            say(
                "Choose at least one person who goes into the record.",
                "Dewiswch o leiaf un person sy'n mynd i'r cofnod.")
        case .isWithdrawn:
            say(
                "This was withdrawn meanwhile. Put it back first.",
                "Tynnwyd hwn yn ôl yn y cyfamser. Rhowch ef yn ôl yn gyntaf.")
        case .isNotWithdrawn: say("This stands already.", "Mae hwn yn sefyll eisoes.")
        case .whyMissing: say("Say why.", "Dywedwch pam.")
        case .dateAndWords:
            say("Give the date or the words, not both.", "Rhowch y dyddiad neu'r geiriau, nid y ddau.")
        case .unbornNotChild:
            say(
                "Only a child can be not born yet. Choose “child”, or say when they were born.",
                "Dim ond plentyn all fod heb ei eni eto. Dewiswch “plentyn”, neu dywedwch pryd y ganwyd nhw.")
        case .nameMissing: say("Write a name.", "Ysgrifennwch enw.")
        case .areaNeeded:
            say(
                "The children are in different services. Choose whose words to use.",
                "Mae'r plant mewn gwahanol wasanaethau. Dewiswch eiriau pa un i'w defnyddio.")
        case .noAreaYet:
            say(
                "There is no service area yet. Choose whose words to use, or give the children their area first.",
                "Nid oes maes gwasanaeth eto. Dewiswch eiriau pa un i'w defnyddio, neu rhowch faes i'r plant yn gyntaf."
            )
        case .areaNotOpen:
            say(
                "This service is no longer given. Choose another one.",
                "Ni roddir y gwasanaeth hwn mwyach. Dewiswch un arall.")
        case .nobodyCanLift:
            say(
                "Name at least one person who can lift the restriction again, such as a team manager.",
                "Enwch o leiaf un person a all godi'r cyfyngiad eto, fel rheolwr tîm.")
        case .leadNotNamed:
            say(
                "The lead worker of a restricted record has to be one of the people named.",
                "Rhaid i brif weithiwr cofnod cyfyngedig fod yn un o'r bobl a enwir.")
        case .isClosed:
            say(
                "This family's record is closed, so nothing can be added or changed. Reopen it first.",
                "Mae cofnod y teulu hwn ar gau, felly ni ellir ychwanegu na newid dim. Ailagorwch ef yn gyntaf.")
        case .isMerged:
            say(
                "This record is a part of another one now. Write it there.",
                "Mae'r cofnod hwn yn rhan o un arall nawr. Ysgrifennwch ef yno.")
        case .hasTakenIn:
            say(
                "The other record was made of two itself. Part those first, or keep that record instead.",
                "Gwnaed y cofnod arall ei hun o ddau. Gwahanwch y rheini yn gyntaf, neu cadwch y cofnod hwnnw yn lle hynny."
            )
        case .notLastTakenIn:
            say(
                "Another record was taken in later. Part that one first.",
                "Cymerwyd cofnod arall i mewn yn ddiweddarach. Gwahanwch hwnnw yn gyntaf.")
        case .sameTwice:
            say(
                "Two people cannot be the same person here. Choose one of them.",
                "Ni all dau berson fod yr un person yma. Dewiswch un ohonynt.")
        case .meetingAhead:
            say(
                "The record that is taken in has a meeting that is planned or under way. End it or call it off first, or keep that record instead.",
                "Mae gan y cofnod a gymerir i mewn gyfarfod sydd wedi'i gynllunio neu ar y gweill. Dewch ag ef i ben neu ganslo ef yn gyntaf, neu cadwch y cofnod hwnnw yn lle hynny."
            )
        case .chooseSomebody:
            say(
                "Say of everybody whether they are somebody here.",
                "Dywedwch am bawb a ydyn nhw'n rhywun yma.")
        case .halfPair:
            say(
                "Only half is written. Write the statement and its goal before they can be agreed.",
                "Dim ond hanner sydd wedi'i ysgrifennu. Ysgrifennwch y datganiad a'i nod cyn y gellir eu cytuno.")
        case .childHasNotAgreed:
            say(
                "Ask the child who may see this, and choose it here.",
                "Gofynnwch i'r plentyn pwy gaiff weld hyn, a dewiswch ef yma.")
        case .isRetired: say("This is no longer worked with.", "Ni weithir gyda hwn mwyach.")
        }
    }

    private func about(_ field: String?, _ sentence: String) -> String {
        field.map { say("Look at \($0). ", "Edrychwch ar \($0). ") + sentence } ?? sentence
    }

    private func grouped(_ number: Int) -> String {
        number < 1_000 ? "\(number)" : "\(number / 1_000),\(String(number % 1_000 + 1_000).dropFirst())"
    }
}
