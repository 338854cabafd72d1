import Practice

extension FamilyLink {
    var roomEvents: Link { part("map/room/events") }
}

/// What the room's screen listens to. It is told only "version 13"; the map itself is fetched through the ordinary door.
enum RoomRoutes {
    static let all: [Route] = [
        .family(
            .get, "map/room/events", may: .read,
            logs: .nothing(because: "tells only that the record has a new version; the visit it belongs to is logged")
        ) { visit in .events(VersionFeed.family(visit.id, visit.office)) }
    ]
}
