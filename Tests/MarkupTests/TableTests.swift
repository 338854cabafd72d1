import Markup
import Testing

struct TableTests {
    @Test func `a row carries its headings along, to be a card on a phone`() {
        let table = Table(
            "12 June", headings: [.init("Who"), .init("Number", .score), .init("Open", isQuiet: true)],
            rows: [["Kayla", "6", "<a href=\"#\">Map</a>"]])

        #expect(
            table.html.description == """
                <table class="table reflow" role="table"><caption>12 June</caption>\
                <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Who</th>\
                <th scope="col" role="columnheader" class="num">Number</th>\
                <th scope="col" role="columnheader"><span class="quiet">Open</span></th></tr></thead>\
                <tbody role="rowgroup"><tr role="row"><th scope="row" role="rowheader">Kayla</th>\
                <td role="cell" class="score" data-label="Number">6</td>\
                <td role="cell"><a href="#">Map</a></td></tr></tbody></table>
                """)
    }

    @Test func `a sheet repeats what stands above and below`() {
        let sheet = Sheet(.poster, above: ["Map", "For Kayla"], below: ["Printed 12 June"], body: "<h1>Map</h1>")

        #expect(
            sheet.html.description == """
                <article class="sheet poster"><div class="running"><p><span>Map</span><span>For Kayla</span></p></div>\
                <div class="sheet-body"><h1>Map</h1></div>\
                <div class="running-foot"><p><span>Printed 12 June</span></p></div></article>
                """)
    }
}
