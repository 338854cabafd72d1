/// Words of the pages that say why something cannot be done.
extension Words {
    func title(of problem: Problem) -> String {
        switch problem {
        case .notFound: say("Page not found", "Heb ganfod y dudalen")
        case .purposeNeeded: say("Say first why you open it", "Dywedwch yn gyntaf pam rydych yn ei agor")
        case .notSignedIn: say("Sign in first", "Mewngofnodwch yn gyntaf")
        case .locked: say("The screen is locked", "Mae'r sgrin wedi'i chloi")
        case .foreignForm: say("This form is too old", "Mae'r ffurflen hon yn rhy hen")
        case .unknownField: say("This form does not fit", "Nid yw'r ffurflen hon yn ffitio")
        case .badForm: say("This form cannot be read", "Ni ellir darllen y ffurflen hon")
        case .linkEnded: linkEnded
        case .notInMeeting: say("You are not in a meeting here", "Nid ydych mewn cyfarfod yma")
        case .tooLarge: say("This is too long", "Mae hyn yn rhy hir")
        case .tooMuch: tooMuchTitle
        case .writingStopped: say("Nothing can be saved just now", "Ni ellir cadw dim ar hyn o bryd")
        case .readingStopped: say("Records cannot be shown just now", "Ni ellir dangos cofnodion ar hyn o bryd")
        case .tryAgain: say("Try again in a moment", "Ceisiwch eto ymhen ychydig")
        case .uncertain: say("It is not known whether this was saved", "Nid yw'n hysbys a gadwyd hyn")
        case .reused: say("This form was sent before", "Anfonwyd y ffurflen hon o'r blaen")
        case .newerRecord: say("This record is newer than this Kith", "Mae'r cofnod hwn yn fwy newydd na'r Kith hwn")
        case .broken: say("Something went wrong", "Aeth rhywbeth o'i le")
        }
    }

    func advice(for problem: Problem) -> String {
        switch problem {
        case .purposeNeeded: purposeLead
        case .notFound:
            say(
                "There is no such page, or it is not one that you can open. Check the address, or find the family from your list.",
                "Nid oes tudalen o'r fath, neu ni allwch ei hagor. Gwiriwch y cyfeiriad, neu chwiliwch am y teulu o'ch rhestr."
            )
        case .notSignedIn:
            say("Sign in and you come back to where you were.", "Mewngofnodwch a dewch yn ôl i ble roeddech.")
        case .locked:
            say(
                "Give your password to go on. Your work is kept.",
                "Rhowch eich cyfrinair i fynd ymlaen. Cedwir eich gwaith.")
        case .foreignForm:
            say(
                "It was made for another sign-in, or did not come from Kith. Go back, load the page again, and copy what you wrote.",
                "Fe'i gwnaed ar gyfer mewngofnodiad arall, neu ni ddaeth o Kith. Ewch yn ôl, llwythwch y dudalen eto, a chopïwch yr hyn a ysgrifennoch."
            )
        case .unknownField(let name):
            say(
                "It has a field that this page does not know: \(name). Nothing was saved.",
                "Mae ganddi faes nad yw'r dudalen hon yn ei adnabod: \(name). Ni chadwyd dim.")
        case .badForm:
            say(
                "Part of it is missing or damaged. Nothing was saved. Go back and try again.",
                "Mae rhan ohoni ar goll neu wedi'i difrodi. Ni chadwyd dim. Ewch yn ôl a cheisio eto.")
        case .tooLarge:
            say(
                "Kith takes up to 10,000 characters in one text. Nothing was saved. Go back: your words are still in the form. Make them shorter or share them out.",
                "Mae Kith yn derbyn hyd at 10,000 nod mewn un testun. Ni chadwyd dim. Ewch yn ôl: mae eich geiriau'n dal yn y ffurflen. Gwnewch nhw'n fyrrach neu eu rhannu."
            )
        case .tooMuch(let minutes): tooMuchAdvice(minutes: minutes)
        case .writingStopped:
            say(
                "Nothing was saved and nothing is lost. Go back: your words are still in the form. Leave that page open and try again in a few minutes. If a child is in danger now, do not wait for Kith: ring 999. For whoever looks after Kith: the disk of the server is full or cannot be written, or the database takes no changes.",
                "Ni chadwyd dim ac ni chollwyd dim. Ewch yn ôl: mae eich geiriau'n dal yn y ffurflen. Gadewch y dudalen honno ar agor a rhowch gynnig arall ymhen ychydig funudau. Os oes plentyn mewn perygl nawr, peidiwch ag aros am Kith: ffoniwch 999. I bwy bynnag sy'n gofalu am Kith: mae disg y gweinydd yn llawn neu ni ellir ysgrifennu arno, neu nid yw'r gronfa ddata'n derbyn newidiadau."
            )
        case .readingStopped:
            say(
                "Kith notes who opens a record before it shows it, and cannot write that down just now. Nothing is lost. Try again in a few minutes. If a child is in danger now, do not wait for Kith: ring 999. For whoever looks after Kith: the disk is full, or the database takes no changes.",
                "Mae Kith yn nodi pwy sy'n agor cofnod cyn ei ddangos, ac ni all ysgrifennu hynny ar hyn o bryd. Ni chollwyd dim. Rhowch gynnig arall ymhen ychydig funudau. Os oes plentyn mewn perygl nawr, peidiwch ag aros am Kith: ffoniwch 999. I bwy bynnag sy'n gofalu am Kith: mae'r ddisg yn llawn, neu nid yw'r gronfa ddata'n derbyn newidiadau."
            )
        case .tryAgain:
            say(
                "Kith cannot reach its records just now, or too much is asked of them at once. Nothing was lost and nothing was half saved. Try again in a moment; if you were writing, go back: your words are still in the form.",
                "Ni all Kith gyrraedd ei gofnodion ar hyn o bryd, neu gofynnir gormod ohonynt ar unwaith. Ni chollwyd dim ac ni chadwyd dim yn rhannol. Ceisiwch eto ymhen ychydig; os oeddech yn ysgrifennu, ewch yn ôl: mae eich geiriau'n dal yn y ffurflen."
            )
        case .uncertain:
            say(
                "The connection to the records was lost while saving. It was either saved as a whole or not at all. In a moment, open the page again and look. To send the same form once more is safe: it is never saved twice.",
                "Collwyd y cysylltiad â'r cofnodion wrth gadw. Naill ai cadwyd y cyfan neu ni chadwyd dim. Ymhen ychydig, agorwch y dudalen eto ac edrychwch. Mae'n ddiogel anfon yr un ffurflen unwaith eto: ni chaiff byth ei chadw ddwywaith."
            )
        case .linkEnded: linkEndedHow
        case .notInMeeting:
            say(
                "Your place has ended, or this phone was never let in. Ask whoever leads the meeting for the code.",
                "Mae eich lle wedi dod i ben, neu ni adawyd y ffôn hwn i mewn. Gofynnwch i bwy bynnag sy'n arwain y cyfarfod am y cod."
            )
        case .reused:
            say(
                "It was sent before with other words, and those were saved. Open the page again to make a further change.",
                "Fe'i hanfonwyd o'r blaen gyda geiriau eraill, a chadwyd y rheini. Agorwch y dudalen eto i wneud newid pellach."
            )
        case .newerRecord:
            say(
                "Parts of it were recorded by a newer version. You can read it here, not change it. Nothing was saved.",
                "Cofnodwyd rhannau ohono gan fersiwn mwy newydd. Gallwch ei ddarllen yma, nid ei newid. Ni chadwyd dim."
            )
        case .broken:
            say(
                "It is our fault, not yours, and has been noted. Nothing was half saved. Go back and try again.",
                "Ein bai ni yw hyn, nid eich un chi, ac mae wedi'i nodi. Ni chadwyd dim yn rhannol. Ewch yn ôl a cheisio eto."
            )
        }
    }
}
