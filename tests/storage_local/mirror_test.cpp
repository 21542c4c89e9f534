#include "tests/storage_local/profilefixture.h"

namespace tongdai::storage {

class MirrorPages : public ProfileTest
{
protected:
    QSet<QUuid> listedIds()
    {
        QSet<QUuid> ids;
        const QList<Ticket> found = listed(TicketFilter::Folder::Unit);
        for (const Ticket &ticket : found)
            ids.insert(ticket.id);
        return ids;
    }
    int rowsIn(const QString &table)
    {
        return wait(profile->mirror().run([table](Database &database) -> Result<int> {
                   Query query(database, QStringLiteral("SELECT count(*) FROM ") + table);
                   if (const auto ran = query.run(); !ran)
                       return tl::unexpected(ran.error());
                   query.next();
                   return static_cast<int>(query.integer(0));
               }))
            .value();
    }
};

TEST_F(MirrorPages, RowsAndCursorStayTogetherOverARestart)
{
    open();
    const Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket)}));
    const auto cursors = wait(sync->cursors());
    reopen();
    EXPECT_EQ(wait(sync->cursors()).value(), cursors.value());
    ASSERT_EQ(listed(TicketFilter::Folder::Unit).size(), 1);
    Ticket expected = ticket;
    expected.record = RecordState::AtCentre;
    EXPECT_EQ(listed(TicketFilter::Folder::Unit).first(), expected);
}

TEST_F(MirrorPages, ThePageMayComeTwice)
{
    open();
    const Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket)}));
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket)}));
    EXPECT_EQ(listed(TicketFilter::Folder::Unit).size(), 1);
    EXPECT_EQ(rowsIn(QStringLiteral("ticket_row")), 1);
}

TEST_F(MirrorPages, AScopeThatStartsAnewSweepsWhatDoesNotComeAgain)
{
    open();
    const Ticket stays = ticketAtCentre();
    const Ticket goes = ticketAtCentre();
    const Ticket elsewhere = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(stays, 5), row(goes, 6)}));
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(elsewhere)}));

    // Until the last page nothing disappears; a restored centre may hold older versions.
    Ticket older = stays;
    older.stateVersion = 0;
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(older, 2)}, true, true));
    EXPECT_EQ(listedIds(), QSet<QUuid>({stays.id, goes.id, elsewhere.id}));
    const Ticket fresh = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(fresh)}));
    EXPECT_EQ(listedIds(), QSet<QUuid>({stays.id, fresh.id, elsewhere.id}));
    EXPECT_EQ(shown(stays.id).stateVersion, 0);

    // Later pages sweep nothing.
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticketAtCentre())}));
    EXPECT_EQ(listedIds().size(), 4);
}

TEST_F(MirrorPages, AScopeLostIsPurgedAndItsCursorForgotten)
{
    open();
    const Ticket stays = ticketAtCentre();
    const Ticket goes = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(stays)}));
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(call()), row(goes)}));
    ASSERT_TRUE(wait(calls->save({call(), {}})));
    ASSERT_TRUE(wait(sync->keepScopes({QStringLiteral("cases")})));
    EXPECT_EQ(listedIds(), QSet<QUuid>({stays.id}));
    EXPECT_EQ(rowsIn(QStringLiteral("shadow")), 1);
    EXPECT_EQ(rowsIn(QStringLiteral("call_row")), 0);
    EXPECT_EQ(wait(sync->cursors())->keys(), QStringList(QStringLiteral("cases")));
    EXPECT_EQ(recent().size(), 1); // what was done here stays until it is answered
}

TEST_F(MirrorPages, ATicketLeavesWithItsTimeline)
{
    open(officerUser());
    const Ticket ticket = ticketAtCentre();
    TicketEvent event;
    event.id = newUuid7(clock.now);
    event.ticketId = ticket.id;
    event.what = TicketEvent::What::Comment;
    event.text = QStringLiteral("đã gọi lại");
    event.atMs = clock.now;
    event.by = officerUser().name;
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket), row(event)}));
    ASSERT_EQ(wait(tickets->timeline(ticket.id))->size(), 1);
    EXPECT_EQ(wait(tickets->timeline(ticket.id))->first(), event);
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {goneRow(wire::rowTicket(), ticket.id)}));
    EXPECT_EQ(wait(tickets->ticket(ticket.id)).error().kind, ErrorKind::NotFound);
    EXPECT_EQ(rowsIn(QStringLiteral("shadow")), 0);
    EXPECT_EQ(rowsIn(QStringLiteral("event_row")), 0);
}

TEST_F(MirrorPages, GoneFromOneScopeStaysInTheOtherItMovedTo)
{
    open();
    const Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(ticket, 1)}));
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket, 2)}));
    ASSERT_TRUE(pull(QStringLiteral("calls"), {goneRow(wire::rowTicket(), ticket.id)}));
    EXPECT_EQ(listedIds(), QSet<QUuid>({ticket.id}));
}

TEST_F(MirrorPages, ARowThatCannotBeReadIsSetAsideAndTheRestGoesOn)
{
    open();
    const Ticket good = ticketAtCentre();
    PullRow bad = row(ticketAtCentre());
    bad.doc.insert(QStringLiteral("state"), QStringLiteral("chưa từng có"));
    PullRow worse = row(call());
    worse.id = QStringLiteral("không phải id");
    ASSERT_TRUE(pull(QStringLiteral("cases"), {bad, row(good), worse}));
    EXPECT_EQ(listedIds(), QSet<QUuid>({good.id}));
    EXPECT_EQ(rowsIn(QStringLiteral("bad_row")), 2);
    // A readable version later takes its place.
    bad.doc.insert(QStringLiteral("state"), QStringLiteral("forwarded"));
    ASSERT_TRUE(pull(QStringLiteral("cases"), {bad}));
    EXPECT_EQ(listedIds().size(), 2);
    EXPECT_EQ(rowsIn(QStringLiteral("bad_row")), 1);
}

TEST_F(MirrorPages, UnreadableRowsOfALostPastAreSweptToo)
{
    open();
    PullRow bad = row(ticketAtCentre());
    bad.doc.insert(QStringLiteral("state"), QStringLiteral("nonsense"));
    ASSERT_TRUE(pull(QStringLiteral("cases"), {bad}));
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticketAtCentre())}));
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticketAtCentre())}, true));
    EXPECT_EQ(rowsIn(QStringLiteral("bad_row")), 0);
}

TEST_F(MirrorPages, ARowOfAnUnknownTypeIsKeptRaw)
{
    open();
    const PullRow unknown {QStringLiteral("survey"),
                           QStringLiteral("s1"),
                           1,
                           1,
                           QJsonObject {{QStringLiteral("said"), QStringLiteral("rất hài lòng")}},
                           false};
    ASSERT_TRUE(pull(QStringLiteral("cases"), {unknown, row(ticketAtCentre())}));
    EXPECT_EQ(rowsIn(QStringLiteral("shadow")), 2);
    EXPECT_EQ(listed(TicketFilter::Folder::Unit).size(), 1);
}

TEST_F(MirrorPages, UnknownFieldsOfARowAreKept)
{
    open();
    PullRow future = row(ticketAtCentre());
    future.doc.insert(QStringLiteral("new_field"), QStringLiteral("mai sau"));
    ASSERT_TRUE(pull(QStringLiteral("cases"), {future}));
    const auto doc = wait(profile->mirror().run([](Database &database) -> Result<QString> {
        Query query(database, QStringLiteral("SELECT doc FROM shadow"));
        if (const auto ran = query.run(); !ran)
            return tl::unexpected(ran.error());
        query.next();
        return query.text(0);
    }));
    EXPECT_TRUE(doc->contains(QStringLiteral("mai sau")));
    EXPECT_FALSE(doc->contains(QStringLiteral("\"citizen\":")));
}

TEST_F(MirrorPages, AnotherPersonOfThisMachineSeesOnlyTheirScopes)
{
    open();
    const Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket)}));
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(call())}));
    profile->enter({officerUser(), QStringLiteral("B07"), true});
    EXPECT_TRUE(listed(TicketFilter::Folder::Unit).isEmpty());
    EXPECT_EQ(wait(tickets->count({TicketFilter::Folder::Unit, {}})).value(), 0);
    EXPECT_EQ(wait(tickets->ticket(ticket.id)).error().kind, ErrorKind::NotFound);
    EXPECT_TRUE(recent().isEmpty());
    EXPECT_TRUE(wait(tickets->openByPhone(QStringLiteral("0900000034")))->isEmpty());
}

TEST_F(MirrorPages, FailingAtAnyStatementLeavesThePageUnapplied)
{
    open();
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticketAtCentre())}));
    const auto cursors = wait(sync->cursors());
    TicketEvent event;
    event.id = newUuid7(clock.now);
    const Ticket ticket = ticketAtCentre();
    event.ticketId = ticket.id;
    const QList<PullRow> rows {row(ticket), row(call()), row(event)};
    int failures = 0;
    for (int n = 1;; ++n) {
        ASSERT_LT(n, 60);
        mirrorFault.arm(n);
        const auto applied = pull(QStringLiteral("cases"), rows, true);
        mirrorFault.disarm();
        settle();
        if (applied)
            break;
        ++failures;
        EXPECT_EQ(wait(sync->cursors()).value(), cursors.value());
        EXPECT_EQ(listedIds().size(), 1);
        EXPECT_EQ(rowsIn(QStringLiteral("shadow")), 1);
    }
    EXPECT_GT(failures, 8);
    EXPECT_EQ(listedIds(), QSet<QUuid>({ticket.id}));
}

TEST_F(MirrorPages, TellsTheScreenWhatChanged)
{
    open();
    settle();
    QSignalSpy ticketsChanged(tickets.get(), &TicketStore::ticketsChanged);
    QSignalSpy callsChanged(calls.get(), &CallStore::callsChanged);
    const Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket), row(call())}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !ticketsChanged.isEmpty() && !callsChanged.isEmpty(); }));
}

TEST_F(MirrorPages, UnitsPeopleAndDutyComeIntoTheDirectory)
{
    open();
    Unit district;
    district.code = QStringLiteral("731");
    district.kind = QStringLiteral("Thành phố");
    district.name = QStringLiteral("Biên Hòa");
    district.desk = true;
    district.head = QStringLiteral("truong.phong");
    Unit commune;
    commune.code = QStringLiteral("25993");
    commune.kind = QStringLiteral("Phường");
    commune.name = QStringLiteral("Trảng Dài");
    commune.parent = district.code;
    Unit closed;
    closed.code = QStringLiteral("900");
    closed.name = QStringLiteral("Ăn Thử");
    closed.desk = true;
    closed.validTo = QDate(2025, 7, 1);
    const User head {QStringLiteral("truong.phong"),
                     QStringLiteral("Võ Thị Trưởng"),
                     Role::DeskHead,
                     QStringLiteral("731"),
                     {},
                     true};
    const User left {QStringLiteral("da.nghi"),
                     QStringLiteral("Đã Nghỉ"),
                     Role::DeskOfficer,
                     QStringLiteral("731"),
                     {},
                     false};
    const DutySlot duty {QStringLiteral("d1"), QStringLiteral("731"), officerUser().name, clock.now,
                         clock.now + 3'600'000, {}, 0, 0, false};
    const CalendarDay halfDay {QDate(2025, 11, 25), DayKind::Working, {{QTime(8, 0), QTime(11, 0)}}, {}, district.code};
    const auto plain = [](const QString &type, const QString &id, const QJsonObject &doc) {
        return PullRow {type, id, 1, 1, doc, false};
    };
    QSignalSpy changed(directory.get(), &Directory::directoryChanged);
    ASSERT_TRUE(pull(QStringLiteral("dir"),
                     {plain(wire::rowUnit(), district.code, wire::toJson(district)),
                      plain(wire::rowUnit(), commune.code, wire::toJson(commune)),
                      plain(wire::rowUnit(), closed.code, wire::toJson(closed)),
                      plain(wire::rowUser(), head.name, wire::toJson(head)),
                      plain(wire::rowUser(), left.name, wire::toJson(left)),
                      plain(wire::rowUser(), officerUser().name, wire::toJson(officerUser())),
                      plain(wire::rowDuty(), duty.id, wire::toJson(duty)),
                      plain(wire::rowDay(), QStringLiteral("2025-11-24"),
                            {{QStringLiteral("date"), QStringLiteral("2025-11-24")},
                             {QStringLiteral("kind"), QStringLiteral("holiday")}}),
                      plain(wire::rowDay(), wire::dayId(halfDay), wire::toJson(halfDay)),
                      plain(wire::rowDay(), QStringLiteral("2025-11-26"),
                            {{QStringLiteral("date"), QStringLiteral("2025-11-26")},
                             {QStringLiteral("kind"), QStringLiteral("a newer centre's word")}})}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return directory->units().size() == 3; }));
    EXPECT_EQ(directory->units().first().name, QStringLiteral("Ăn Thử"));
    ASSERT_EQ(directory->desks().size(), 1);
    EXPECT_EQ(directory->desks().first(), district);
    EXPECT_EQ(directory->deskForCommune(commune.code), district.code);
    EXPECT_EQ(directory->deskForCommune(QStringLiteral("không có")), QString());
    const QList<User> officers = directory->officersOf(district.code);
    ASSERT_EQ(officers.size(), 2);
    EXPECT_EQ(officers.first(), head);
    const auto now = directory->onDuty(district.code, clock.now + 1);
    ASSERT_TRUE(now);
    EXPECT_EQ(now->user, officerUser());
    EXPECT_FALSE(now->fallback);
    const auto later = directory->onDuty(district.code, duty.toMs);
    ASSERT_TRUE(later);
    EXPECT_EQ(later->user, head);
    EXPECT_TRUE(later->fallback);
    EXPECT_FALSE(directory->onDuty(commune.code, clock.now));
    EXPECT_EQ(directory->calendarOf(district.code).kindOf(QDate(2025, 11, 24)), DayKind::Holiday);
    EXPECT_EQ(directory->calendarOf(district.code).spansOn(halfDay.date).size(), 1);
    EXPECT_EQ(directory->calendarOf(commune.code).spansOn(halfDay.date).size(), 2) << "another unit's half day";
    EXPECT_EQ(directory->calendarOf(district.code).kindOf(QDate(2025, 11, 26)), DayKind::Holiday);
    EXPECT_EQ(directory->user(left.name).value(), left);

    reopen();
    ASSERT_TRUE(QTest::qWaitFor([&] { return directory->units().size() == 3; }));
}

TEST_F(MirrorPages, ProceduresFeedTheIndexWholeAndByChange)
{
    open();
    Procedure procedure;
    procedure.id = procedure.code = QStringLiteral("1.000111");
    procedure.name = QStringLiteral("Cấp bản sao thử nghiệm");
    procedure.papers.append({QString(), QStringLiteral("Tờ khai"), QStringLiteral("1"), QString()});
    QSignalSpy changed(articles.get(), &LocalArticles::changed);
    const auto rowOf = [](const Procedure &one) {
        return PullRow {wire::rowProcedure(), one.id, 1, 1, wire::toJson(one), false};
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return wait(articles->all()).has_value(); }));
    QSignalSpy reloaded(articles.get(), &LocalArticles::reloaded);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !reloaded.isEmpty(); })); // of entering
    ASSERT_TRUE(pull(QStringLiteral("kb"), {rowOf(procedure)}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.count() == 1; }));
    EXPECT_EQ(changed.first().at(0).value<QList<Procedure>>(), QList<Procedure>({procedure}));
    EXPECT_EQ(wait(articles->all()).value(), QList<Procedure>({procedure}));
    ASSERT_TRUE(pull(QStringLiteral("kb"), {{wire::rowProcedure(), procedure.id, 2, 2, {}, true}}));
    ASSERT_TRUE(QTest::qWaitFor([&] { return changed.count() == 2; }));
    EXPECT_EQ(changed.last().at(1).toStringList(), QStringList(procedure.id));
    EXPECT_TRUE(wait(articles->all())->isEmpty());
}

TEST_F(MirrorPages, AFirstFillingOfCallsGoesWithoutTheirIndexesAndLeavesThemAsTheyWere)
{
    open();
    const auto indexes = [this] {
        return wait(profile->mirror().run([](Database &database) -> Result<QStringList> {
            Query query(database, QStringLiteral("SELECT name || ' ' || replace(sql, 'IF NOT EXISTS ', '')"
                                                 " FROM sqlite_master WHERE type = 'index'"
                                                 " AND tbl_name = 'call_row' AND sql IS NOT NULL ORDER BY name"));
            if (const auto ran = query.run(); !ran)
                return tl::unexpected(ran.error());
            QStringList found;
            while (query.next())
                found.append(query.text(0));
            return found;
        }));
    };
    const QStringList before = *indexes();
    ASSERT_EQ(before.size(), 2);
    const Call first = call();
    const Call second = call();
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(first)}, false, true));
    EXPECT_TRUE(indexes()->isEmpty());
    EXPECT_EQ(recent().size(), 1) << "what is there is shown meanwhile";
    EXPECT_EQ(wait(calls->byPhone(QStringLiteral("0900000012"), {}, 10))->size(), 1);
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(second)}));
    EXPECT_EQ(*indexes(), before);
    EXPECT_EQ(recent().size(), 2);
    // Later pages, many or not, find and leave them.
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(call())}, false, true));
    EXPECT_EQ(*indexes(), before);
}

TEST_F(MirrorPages, AFirstFillingThatWasCutOffHasItsIndexesAtTheNextStart)
{
    open();
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(call())}, false, true));
    reopen();
    const auto found = wait(profile->mirror().run([](Database &database) -> Result<qint64> {
        Query query(database, QStringLiteral("SELECT count(*) FROM sqlite_master WHERE name IN"
                                             " ('call_started', 'call_phone')"));
        if (const auto ran = query.run(); !ran)
            return tl::unexpected(ran.error());
        return query.next() ? query.integer(0) : 0;
    }));
    EXPECT_EQ(*found, 2);
}

} // namespace tongdai::storage
