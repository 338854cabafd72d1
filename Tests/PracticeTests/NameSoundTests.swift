import Practice
import Testing

struct NameSoundTests {
    private static let alike: [String] = [
        "Siân Sian Shan", "Siân Shân", "Sean Shaun Shawn Seán Siôn", "Rhys Rees Reece Rhees Reese",
        "Llewelyn Llewellyn Lewellyn Llywelyn", "Llewelyn Flewelyn", "Llewelyn Thlewelyn", "Lloyd Floyd", "Lloyd Loyd",
        "Dafydd Davydd", "Dafydd Davith", "Dafydd Dafid", "Hugh Huw Hew", "Owen Owain Owin Eoin",
        "Catherine Kathryn Cathrin Katherine Kathrin Cathryn", "Catherine Catrin", "Stephen Steven Steffan Stefan",
        "Mohammed Muhammad Mohamed Mohammad Muhammed Mohamud", "Siobhan Shivaun Shevaun", "Niamh Neve Neave",
        "Michael Micheal Mikal", "Christopher Kristofer", "Philip Phillip Filip", "Geoffrey Jeffrey Geffrey",
        "Ceri Kerry Keri Kerri", "Cerys Carys Kerris", "Ciaran Kieran Keiran", "Cian Kian", "Gwyneth Gwynedd Gwynneth",
        "Meredith Meredydd Maredudd", "Griffith Gruffudd Gruffydd", "Vaughan Vaughn", "Hughes Huws Hews",
        "Davies Davis Davys Dafis", "Evans Ifans Efans", "Price Pryce Preece", "Matthew Mathew Matthieu",
        "Thomas Tomos", "Anthony Antony", "Megan Meghan Meagan", "Hayley Hailey Haley Haylie", "Kayleigh Kaylee Kayley",
        "Ashleigh Ashley Ashlea", "Chloe Chloë Cloe Khloe", "Zoe Zoë Zoey", "Rebecca Rebekah Rebeca",
        "Sarah Sara Sarra", "Hannah Hanna Hana", "Aisha Ayesha Aysha", "Yasmin Jasmine Yasmine", "Yusuf Yousef Yussuf",
        "Khan Kahn", "Hussain Hussein Husain", "Charlotte Sharlotte", "Cheryl Sheryl", "Michelle Mishel",
        "Elizabeth Elisabeth", "Lisa Liza", "Claire Clare Clair", "Graham Graeme", "Neil Neal Niall",
        "Harri Harry Hari",
        "Jac Jack Jak", "Cai Kai Kye", "Nia Niah Nya", "Eva Efa Aoife", "Lindsay Linsey Lyndsey", "Alys Alice",
        "McDonald MacDonald Macdonald", "McCarthy MacCarthy", "Bronwen Bronwyn", "Myfanwy Mivanwy Myfanwi",
        "Aneurin Aneirin", "Emrys Emris", "Angharad Angarad", "Tomasz Tomash", "Zachary Zakary", "Ffion Fion Phion",
        "Gemma Jemma", "Gillian Jillian", "Sophie Sofie Sofi", "Lucy Lucie Luci", "Tracey Tracy Traci",
        "Maddison Madison", "Wyn Wynne", "Ruth Rooth", "Zainab Zaynab",
    ]

    @Test(arguments: alike) func `names that are said alike are found by each other`(names: String) {
        let words = names.split(separator: " ").map { NameWord.fold(String($0)) }
        for word in words.dropFirst() {
            let shared = NameSound.keys(of: words[0]).intersection(NameSound.keys(of: word))
            #expect(!shared.isEmpty, "\(words[0]) \(NameSound.keys(of: words[0])) \(word) \(NameSound.keys(of: word))")
        }
    }

    @Test(arguments: [
        "Mia Leo", "Rhys Rhian", "Owen Ann", "Llewelyn Laura", "Flora Laura", "Dafydd Dewi", "Catherine Caroline",
        "Hughes Jones", "Jones James", "Anna Owain", "Ceri Carl", "Megan Morgan", "Kayla Kyle", "Stephen Susan",
        "Ryan Brian", "Thomas Timothy",
    ]) func `names that are said differently are not`(names: String) {
        let words = names.split(separator: " ").map { NameWord.fold(String($0)) }
        #expect(NameSound.keys(of: words[0]).isDisjoint(with: NameSound.keys(of: words[1])))
    }

    @Test func `a word has few keys however it is written, and other scripts have none`() {
        let long = String(repeating: "cecighdd", count: 50)
        #expect(NameSound.keys(of: long).count <= 4)
        #expect(NameSound.keys(of: "محمد").isEmpty)
        #expect(NameSound.keys(of: "j").isEmpty)
        #expect(NameSound.keys(of: "").isEmpty)
    }
}
