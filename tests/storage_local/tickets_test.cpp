#include "tests/storage_local/profilefixture.h"

namespace tongdai::storage {

using Folder = TicketFilter::Folder;

class Tickets : public ProfileTest
{
protected:
    void move(const QUuid &id, Move what, const MoveArguments &arguments = {})
    {
        const auto done = wait(tickets->move(id, what, arguments));
        EXPECT_TRUE(done) << qPrintable(done ? QString() : done.error().code + done.error().detail);
    }
    QUuid eventOfLast()
    {
        const auto pending = profile->pending().now();
        return pending->all().last()->id;
    }
};

TEST_F(Tickets, AMoveIsShownAtOnceAsRequestedAndStaysSoOverARestart)
{
    open(officerUser());
    const Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket)}));
    EXPECT_EQ(shown(ticket.id).record, RecordState::AtCentre);
    move(ticket.id, Move::Accept);
    for (int round = 0; round < 2; ++round) {
        const Ticket now = shown(ticket.id);
        EXPECT_EQ(now.state, TicketState::Handling);
        EXPECT_EQ(now.assignee, officerUser().name);
        EXPECT_EQ(now.record, RecordState::OnThisMachine);
        const auto events = wait(tickets->timeline(ticket.id));
        ASSERT_EQ(events->size(), 1);
        EXPECT_TRUE(events->first().pending);
        EXPECT_EQ(events->first().from, TicketState::Forwarded);
        EXPECT_EQ(events->first().to, TicketState::Handling);
        EXPECT_EQ(listed(Folder::Mine).size(), 1);
        reopen(officerUser());
    }
    ASSERT_TRUE(wait(sync->takeForSending(10)));
    EXPECT_EQ(shown(ticket.id).record, RecordState::Sent);
}

TEST_F(Tickets, NeverFlickersBackWhileAnAcknowledgedMoveIsOnItsWayBack)
{
    open(officerUser());
    Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket)}));
    move(ticket.id, Move::Accept);
    const QUuid eventId = eventOfLast();
    answerAll();
    settle();
    EXPECT_EQ(shown(ticket.id).state, TicketState::Handling); // answered, the mirror still has the old row
    EXPECT_EQ(shown(ticket.id).record, RecordState::AtCentre);
    EXPECT_FALSE(wait(tickets->timeline(ticket.id))->first().pending);
    // An unrelated page, and one with the ticket as it was before: still shown as moved.
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticketAtCentre())}));
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket)}));
    settle();
    EXPECT_EQ(shown(ticket.id).state, TicketState::Handling);
    EXPECT_FALSE(profile->pending().now()->all().isEmpty());
    reopen(officerUser());
    EXPECT_EQ(shown(ticket.id).state, TicketState::Handling);

    ticket.state = TicketState::Handling;
    ticket.stateVersion = 2;
    ticket.assignee = officerUser().name;
    TicketEvent event;
    event.id = eventId;
    event.ticketId = ticket.id;
    event.from = TicketState::Forwarded;
    event.to = TicketState::Handling;
    event.by = officerUser().name;
    event.atMs = clock.now;
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket, 2)}));
    settle();
    EXPECT_EQ(shown(ticket.id).state, TicketState::Handling);
    EXPECT_EQ(wait(tickets->timeline(ticket.id))->size(), 1);
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(event, 2)}));
    settle();
    EXPECT_TRUE(profile->pending().now()->all().isEmpty());
    EXPECT_EQ(shown(ticket.id).state, TicketState::Handling);
    ASSERT_EQ(wait(tickets->timeline(ticket.id))->size(), 1);
    EXPECT_EQ(wait(tickets->timeline(ticket.id))->first(), event);
}

TEST_F(Tickets, TheRowMayArriveBeforeTheAnswer)
{
    open(officerUser());
    Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket)}));
    move(ticket.id, Move::Accept);
    TicketEvent event;
    event.id = eventOfLast();
    event.ticketId = ticket.id;
    event.to = TicketState::Handling;
    ASSERT_TRUE(wait(sync->takeForSending(10)));
    ticket.state = TicketState::Handling;
    ticket.stateVersion = 2;
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket, 2), row(event, 2)}));
    EXPECT_EQ(shown(ticket.id).state, TicketState::Handling);
    EXPECT_EQ(shown(ticket.id).stateVersion, 2);
    EXPECT_EQ(shown(ticket.id).record, RecordState::AtCentre);
    EXPECT_EQ(wait(tickets->timeline(ticket.id))->size(), 1);
    answerAll();
    settle();
    EXPECT_TRUE(profile->pending().now()->all().isEmpty());
}

TEST_F(Tickets, ARefusedMoveShowsTheCentresStateAndWhy)
{
    open(officerUser());
    const Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket)}));
    move(ticket.id, Move::Accept);
    ASSERT_TRUE(wait(sync->takeForSending(10)));
    const QJsonObject reason {{QStringLiteral("kind"), QStringLiteral("conflict")},
                              {QStringLiteral("by"), QStringLiteral("khac")}};
    ASSERT_TRUE(wait(sync->recordOutcomes(
        {{1, QStringLiteral("rejected"), QJsonObject {{QStringLiteral("reason"), reason}}}}, clock.now)));
    const Ticket now = shown(ticket.id);
    EXPECT_EQ(now.state, TicketState::Forwarded);
    EXPECT_TRUE(now.assignee.isEmpty());
    EXPECT_EQ(now.record, RecordState::Refused);
    EXPECT_EQ(now.refusal, QStringLiteral("conflict"));
    EXPECT_EQ(counts().refused, 1);
    const auto items = wait(sync->items(10));
    ASSERT_TRUE(wait(sync->dismiss(items->first().opId)));
    EXPECT_EQ(shown(ticket.id).record, RecordState::AtCentre);
    EXPECT_TRUE(shown(ticket.id).refusal.isEmpty());
}

TEST_F(Tickets, AMoveOnAnOlderVersionIsNotShownAsDone)
{
    open(officerUser());
    Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket)}));
    move(ticket.id, Move::Accept);
    // Meanwhile a colleague was first; the centre will refuse ours.
    ticket.state = TicketState::Handling;
    ticket.stateVersion = 2;
    ticket.assignee = QStringLiteral("dong.nghiep");
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket, 2)}));
    EXPECT_EQ(shown(ticket.id).assignee, QStringLiteral("dong.nghiep"));
    EXPECT_EQ(shown(ticket.id).stateVersion, 2);
    EXPECT_EQ(shown(ticket.id).record, RecordState::OnThisMachine);
}

TEST_F(Tickets, SeveralMovesInARowNameTheVersionsTheyWillFind)
{
    open(officerUser());
    const Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket)}));
    move(ticket.id, Move::Accept);
    move(ticket.id, Move::PostResult, {{}, QStringLiteral("mang tờ khai đến quầy 3"), {}});
    const Ticket now = shown(ticket.id);
    EXPECT_EQ(now.state, TicketState::Result);
    EXPECT_EQ(now.citizen.answer, QStringLiteral("mang tờ khai đến quầy 3"));
    const auto pending = profile->pending().now();
    ASSERT_EQ(pending->all().size(), 2);
    EXPECT_EQ(pending->all().at(0)->base, 1);
    EXPECT_EQ(pending->all().at(1)->base, 2);
    EXPECT_EQ(wait(tickets->timeline(ticket.id))->at(1).from, TicketState::Handling);
}

TEST_F(Tickets, WhatTheTableForbidsFailsAtOnceAndQueuesNothing)
{
    open(officerUser());
    const Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket)}));
    const auto early = wait(tickets->move(ticket.id, Move::PostResult, {{}, QStringLiteral("xong"), {}}));
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().kind, ErrorKind::Conflict);
    const auto bare = wait(tickets->move(ticket.id, Move::Return, {}));
    ASSERT_FALSE(bare);
    EXPECT_EQ(bare.error().kind, ErrorKind::Invalid);
    move(ticket.id, Move::Accept);
    EXPECT_FALSE(wait(tickets->move(ticket.id, Move::Accept, {})));
    EXPECT_EQ(counts().waiting, 1);
    EXPECT_EQ(wait(tickets->move(QUuid::createUuid(), Move::Accept, {})).error().kind, ErrorKind::NotFound);
    EXPECT_FALSE(wait(tickets->comment(ticket.id, QStringLiteral("  "), false)));
}

TEST_F(Tickets, ATicketMadeHereGoesFromLocalNumberToTheCentres)
{
    open();
    const auto saved = wait(calls->save(handedOver()));
    ASSERT_TRUE(saved);
    Ticket ticket = *saved->ticket;
    EXPECT_EQ(listed(Folder::Mine).first().shownNumber(), QStringLiteral("TM-B07-0001"));
    const auto events = wait(tickets->timeline(ticket.id));
    ASSERT_EQ(events->size(), 2);
    EXPECT_EQ(events->at(0).to, TicketState::Received);
    EXPECT_EQ(events->at(1).to, TicketState::Forwarded);
    EXPECT_TRUE(events->at(1).pending);
    answerAll();
    settle();
    EXPECT_EQ(shown(ticket.id).record, RecordState::AtCentre);
    EXPECT_EQ(recent().size(), 1); // the call too stays until its row comes
    ticket.number = QStringLiteral("1022-251123-00001");
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket)}));
    ASSERT_TRUE(pull(QStringLiteral("calls"), {row(saved->call)}));
    settle();
    EXPECT_TRUE(profile->pending().now()->all().isEmpty());
    EXPECT_EQ(recent().size(), 1);
    ASSERT_EQ(listed(Folder::Mine).size(), 1);
    EXPECT_EQ(listed(Folder::Mine).first().shownNumber(), ticket.number);
    EXPECT_EQ(listed(Folder::Mine).first().localNumber, QStringLiteral("TM-B07-0001"));
    ticket.seenMs = clock.now;
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket, 2)}));
    EXPECT_EQ(shown(ticket.id).record, RecordState::SeenByUnit);
}

TEST_F(Tickets, ATicketThatWentAwayDoesNotComeBackAsAGhost)
{
    open();
    const auto saved = wait(calls->save(handedOver()));
    const Ticket ticket = *saved->ticket;
    answerAll();
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket)}));
    ASSERT_TRUE(pull(QStringLiteral("cases"), {goneRow(wire::rowTicket(), ticket.id)}));
    settle();
    EXPECT_TRUE(listed(Folder::Mine).isEmpty());
    reopen();
    EXPECT_TRUE(listed(Folder::Mine).isEmpty());
}

TEST_F(Tickets, AppliedWorkThatNeverComesBackIsLetGoAfterADay)
{
    open();
    ASSERT_TRUE(wait(calls->save(handedOver())));
    answerAll();
    ASSERT_TRUE(wait(profile->upkeep()));
    EXPECT_EQ(listed(Folder::Mine).size(), 1);
    clock.now += 25LL * 3600'000;
    ASSERT_TRUE(wait(profile->upkeep()));
    EXPECT_TRUE(listed(Folder::Mine).isEmpty());
}

TEST_F(Tickets, CommentsWaitInTheTimelineUntilTheirRowComes)
{
    open(officerUser());
    const Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket)}));
    ASSERT_TRUE(wait(tickets->comment(ticket.id, QStringLiteral("đã gọi hai lần"), true)));
    auto events = wait(tickets->timeline(ticket.id));
    ASSERT_EQ(events->size(), 1);
    EXPECT_TRUE(events->first().pending);
    EXPECT_TRUE(events->first().internal);
    EXPECT_EQ(events->first().byUnit, QStringLiteral("731"));
    EXPECT_EQ(shown(ticket.id).record, RecordState::AtCentre);
    TicketEvent event = events->first();
    event.pending = false;
    answerAll();
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(event)}));
    settle();
    events = wait(tickets->timeline(ticket.id));
    ASSERT_EQ(events->size(), 1);
    EXPECT_FALSE(events->first().pending);
    EXPECT_TRUE(profile->pending().now()->all().isEmpty());
}

TEST_F(Tickets, SeenIsToldOnceAndOnlyByTheLeadUnit)
{
    open(officerUser());
    const Ticket ticket = ticketAtCentre();
    Ticket elsewhere = ticketAtCentre();
    elsewhere.leadUnit = QStringLiteral("732");
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket), row(elsewhere)}));
    ASSERT_TRUE(wait(tickets->markSeen(ticket.id)));
    ASSERT_TRUE(wait(tickets->markSeen(ticket.id)));
    ASSERT_TRUE(wait(tickets->markSeen(elsewhere.id)));
    EXPECT_EQ(counts().waiting, 1);
    EXPECT_GT(shown(ticket.id).seenMs, 0);
}

TEST_F(Tickets, ARatingIsShownAndSent)
{
    open();
    const Ticket ticket = ticketAtCentre(TicketState::Replied);
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket)}));
    ASSERT_TRUE(wait(tickets->rate(ticket.id, Rating::Satisfied, QStringLiteral("nhanh"))));
    EXPECT_EQ(shown(ticket.id).rating, Rating::Satisfied);
    EXPECT_FALSE(wait(tickets->rate(ticket.id, Rating::None, {})));
    const auto taken = wait(sync->takeForSending(5));
    ASSERT_EQ(taken->size(), 1);
    EXPECT_TRUE(taken->first().bytes.contains("\"satisfied\""));
    EXPECT_TRUE(taken->first().bytes.contains("nhanh"));
}

TEST_F(Tickets, FoldersHoldWhatTheyShouldForADesk)
{
    open(officerUser());
    Ticket mine = ticketAtCentre(TicketState::Handling);
    mine.assignee = officerUser().name;
    const Ticket fresh = ticketAtCentre();
    const Ticket done = ticketAtCentre(TicketState::Closed);
    const Ticket result = ticketAtCentre(TicketState::Result);
    const Ticket promised = ticketAtCentre(TicketState::Received);
    Ticket support = ticketAtCentre();
    support.leadUnit = QStringLiteral("732");
    ASSERT_TRUE(
        pull(QStringLiteral("desk:731"), {row(mine), row(fresh), row(done), row(result), row(promised), row(support)}));
    const auto idsIn = [this](Folder where) {
        QList<QUuid> ids;
        const QList<Ticket> found = listed(where);
        for (const Ticket &ticket : found)
            ids.append(ticket.id);
        EXPECT_EQ(wait(tickets->count({where, {}})).value(), ids.size());
        return ids;
    };
    EXPECT_EQ(idsIn(Folder::Unit).size(), 4);
    EXPECT_FALSE(idsIn(Folder::Unit).contains(support.id));
    EXPECT_EQ(idsIn(Folder::Mine), QList<QUuid>({mine.id}));
    EXPECT_EQ(idsIn(Folder::Done), QList<QUuid>({done.id}));
    EXPECT_EQ(idsIn(Folder::AwaitingCallback).size(), 2);
    EXPECT_TRUE(idsIn(Folder::AwaitingCallback).contains(result.id));
    EXPECT_TRUE(idsIn(Folder::AwaitingCallback).contains(promised.id));
    move(fresh.id, Move::Accept);
    EXPECT_EQ(idsIn(Folder::Mine).size(), 2);
    EXPECT_EQ(idsIn(Folder::Unit).size(), 4);
}

TEST_F(Tickets, FilterWordsFindNumberTitleAndNameWithoutMarks)
{
    open();
    Ticket first = ticketAtCentre();
    first.citizen.name = QStringLiteral("Đặng Thị Ước");
    const Ticket second = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(first), row(second)}));
    const auto saved = wait(calls->save(handedOver()));
    EXPECT_EQ(listed(Folder::Unit, QStringLiteral("dang uoc")).size(), 1);
    EXPECT_EQ(listed(Folder::Unit, QStringLiteral("ĐẶNG")).first().id, first.id);
    EXPECT_EQ(listed(Folder::Unit, second.number).size(), 1);
    EXPECT_EQ(listed(Folder::Unit, QStringLiteral("doc than")).first().id, saved->ticket->id);
    EXPECT_EQ(listed(Folder::Unit, QStringLiteral("tm-b07-0001")).size(), 1);
    EXPECT_TRUE(listed(Folder::Unit, QStringLiteral("không có")).isEmpty());
    EXPECT_EQ(wait(tickets->count({Folder::Unit, QStringLiteral("ho tich")})).value(), 2);
}

TEST_F(Tickets, PagesByDueTimeRepeatAndHideNothingWithWorkWaitingHere)
{
    open();
    QSet<QUuid> ids;
    QList<PullRow> rows;
    for (int i = 0; i < 30; ++i) {
        Ticket ticket = ticketAtCentre(i % 3 == 0 ? TicketState::NeedInfo : TicketState::Forwarded);
        if (i % 5 == 0)
            ticket.acceptDueMs = clock.now + 60'000; // several due at once
        ids.insert(ticket.id);
        rows.append(row(ticket));
    }
    ASSERT_TRUE(pull(QStringLiteral("cases"), rows));
    for (int i = 0; i < 6; ++i)
        ids.insert(wait(calls->save(handedOver()))->ticket->id);
    for (int i = 1; i < 12; i += 3)
        move(QUuid::fromString(rows.at(i).id), Move::Recall, {QStringLiteral("nhầm"), {}, {}});

    QSet<QUuid> seen;
    TicketCursor cursor;
    std::pair<qint64, QString> before {std::numeric_limits<qint64>::min(), QString()};
    for (int page = 0; page < 20; ++page) {
        const auto found = wait(tickets->page({Folder::Unit, {}}, cursor, 5));
        ASSERT_TRUE(found);
        for (const Ticket &ticket : found->tickets) {
            EXPECT_FALSE(seen.contains(ticket.id));
            seen.insert(ticket.id);
            const std::pair key {dueOrderKey(ticket), idText(ticket.id)};
            EXPECT_LT(before, key);
            before = key;
        }
        if (found->atEnd)
            break;
        ASSERT_EQ(found->tickets.size(), 5);
        cursor = {dueOrderKey(found->tickets.last()), found->tickets.last().id};
    }
    EXPECT_EQ(seen, ids);
    EXPECT_EQ(wait(tickets->count({Folder::Unit, {}})).value(), ids.size());
}

TEST_F(Tickets, DonePagesGoNewestFirst)
{
    open();
    QList<PullRow> rows;
    for (int i = 0; i < 7; ++i)
        rows.append(row(ticketAtCentre(TicketState::Closed)));
    ASSERT_TRUE(pull(QStringLiteral("cases"), rows));
    const auto first = wait(tickets->page({Folder::Done, {}}, {}, 4));
    ASSERT_EQ(first->tickets.size(), 4);
    EXPECT_EQ(first->tickets.first().id, QUuid::fromString(rows.last().id));
    const auto second = wait(
        tickets->page({Folder::Done, {}}, {-first->tickets.last().changedMs, first->tickets.last().id}, 4));
    EXPECT_EQ(second->tickets.size(), 3);
    EXPECT_TRUE(second->atEnd);
}

TEST_F(Tickets, OpenOnesOfACallerAreFoundHereAndAtTheCentre)
{
    open();
    const Ticket atCentre = ticketAtCentre();
    const Ticket closed = ticketAtCentre(TicketState::Closed);
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(atCentre), row(closed)}));
    CallToSave what = handedOver();
    what.call.citizen.phone = QStringLiteral("0900 000 034");
    ASSERT_TRUE(wait(calls->save(what)));
    const auto open = wait(tickets->openByPhone(QStringLiteral("0900000034")));
    ASSERT_TRUE(open);
    EXPECT_EQ(open->size(), 2);
    EXPECT_TRUE(wait(tickets->openByPhone(QStringLiteral("0900000012")))->isEmpty());
}

TEST_F(Tickets, OpenOnesOfAPlaceAreFoundHereAndAtTheCentre)
{
    open();
    const QString commune = QStringLiteral("26068");
    Ticket there = ticketAtCentre();
    there.communeCode = commune;
    Ticket elsewhere = ticketAtCentre();
    elsewhere.communeCode = QStringLiteral("26071");
    Ticket closed = ticketAtCentre(TicketState::Closed);
    closed.communeCode = commune;
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(there), row(elsewhere), row(closed), row(ticketAtCentre())}));
    CallToSave what = handedOver();
    what.ticket->communeCode = commune;
    ASSERT_TRUE(wait(calls->save(what)));
    const auto open = wait(tickets->openInCommune(commune));
    ASSERT_TRUE(open);
    EXPECT_EQ(open->size(), 2);
    EXPECT_TRUE(wait(tickets->openInCommune({}))->isEmpty()) << "no place is not a place";
}

TEST_F(Tickets, AHalfWrittenAnswerIsKeptUntilTheMoveIsMade)
{
    open(officerUser());
    const Ticket ticket = ticketAtCentre();
    ASSERT_TRUE(pull(QStringLiteral("desk:731"), {row(ticket)}));
    ASSERT_TRUE(wait(tickets->keepAnswerDraft(ticket.id, QStringLiteral("đang viết dở"))));
    reopen(officerUser());
    EXPECT_EQ(wait(tickets->answerDraft(ticket.id)).value(), QStringLiteral("đang viết dở"));
    EXPECT_EQ(wait(tickets->answerDraft(QUuid::createUuid())).value(), QString());
    move(ticket.id, Move::Accept);
    move(ticket.id, Move::PostResult, {{}, QStringLiteral("xong"), {}});
    EXPECT_EQ(wait(tickets->answerDraft(ticket.id)).value(), QString());
}

} // namespace tongdai::storage
