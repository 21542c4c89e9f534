// Half-typed forms in the outbox: sealed, one person's, gone with the operation they become.
#include "tests/storage_local/profilefixture.h"

namespace tongdai::storage {

class FormDraftRows : public ProfileTest
{
protected:
    FormDraft draft(const QString &kind, const QString &subject, const QString &text,
                    const User &by = operatorUser())
    {
        FormDraft made;
        made.by = by.name;
        made.kind = kind;
        made.subject = subject;
        made.values = {{QStringLiteral("moveText"), text}};
        made.opened = {{QStringLiteral("editName"), QStringLiteral("như đã thấy")}};
        made.field = QStringLiteral("moveText");
        made.cursor = 3;
        return made;
    }
    QList<FormDraft> mine() { return wait(formDrafts->mine()).value_or(QList<FormDraft>()); }

    const QString forward = QStringLiteral("ticket.forward");
    const QString note = QStringLiteral("ticket.comment");
    const QString here = QStringLiteral("0190a000-0000-7000-8000-000000000001");
};

TEST_F(FormDraftRows, ComeBackWholeAfterARestartNewestFirst)
{
    open();
    FormDraft first = draft(forward, here, QStringLiteral("chuyển cho"));
    ASSERT_TRUE(wait(formDrafts->keep(first)));
    clock.now += 5;
    FormDraft second = draft(note, here, QStringLiteral("gọi lại"));
    ASSERT_TRUE(wait(formDrafts->keep(second)));
    clock.now += 5;
    first.values[QStringLiteral("moveText")] = QStringLiteral("chuyển cho quầy 4");
    first.savedMs = clock.now;
    ASSERT_TRUE(wait(formDrafts->keep(first)));
    second.savedMs = clock.now - 5;
    for (int round = 0; round < 2; ++round) {
        EXPECT_EQ(mine(), (QList {first, second}));
        reopen();
    }
    ASSERT_TRUE(wait(formDrafts->drop(first.by, first.kind, first.subject)));
    ASSERT_TRUE(wait(formDrafts->drop(first.by, first.kind, first.subject)));
    EXPECT_EQ(mine(), QList {second});
}

TEST_F(FormDraftRows, BelongToOnePerson)
{
    open();
    const FormDraft own = draft(note, here, QStringLiteral("của An"));
    ASSERT_TRUE(wait(formDrafts->keep(own)));
    profile->enter({officerUser(), QStringLiteral("B07"), false});
    EXPECT_TRUE(mine().isEmpty());
    // A form of the person before says its last word too late.
    EXPECT_EQ(wait(formDrafts->keep(own)).error().kind, ErrorKind::Forbidden);
    ASSERT_TRUE(wait(formDrafts->keep(draft(note, here, QStringLiteral("của Bình"), officerUser()))));
    profile->enter({operatorUser(), QStringLiteral("B07"), false});
    ASSERT_EQ(mine().size(), 1);
    EXPECT_EQ(mine().first().values.value(QStringLiteral("moveText")), QStringLiteral("của An"));
}

TEST_F(FormDraftRows, LieSealedInTheFile)
{
    open();
    ASSERT_TRUE(wait(formDrafts->keep(draft(note, here, QStringLiteral("TenBiMatKhongDuocThay")))));
    close();
    for (const auto &name : {QStringLiteral("outbox.db"), QStringLiteral("outbox.bak")}) {
        QFile file(path(name));
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        EXPECT_FALSE(bytes.contains("TenBiMat"));
        EXPECT_TRUE(bytes.contains("ticket.comment")) << "or the search proves nothing";
    }
}

TEST_F(FormDraftRows, GoInOneTransactionWithTheStepTheyBecome)
{
    open();
    const Ticket ticket = ticketAtCentre(TicketState::Received);
    ASSERT_TRUE(pull(QStringLiteral("cases"), {row(ticket)}));
    const QString id = idText(ticket.id);
    ASSERT_TRUE(wait(formDrafts->keep(draft(QStringLiteral("ticket.edit"), id, QStringLiteral("sửa")))));
    ASSERT_TRUE(wait(formDrafts->keep(draft(note, id, QStringLiteral(" gọi quầy 4 ")))));
    Ticket right = ticket;
    right.citizen.question = QStringLiteral("xin trích lục");
    outboxFault.judge = [](const QString &sql) -> std::optional<Error> {
        if (sql.startsWith(QStringLiteral("DELETE FROM form_draft")))
            return Error {ErrorKind::Storage, QStringLiteral("made to fail"), {}, {}};
        return {};
    };
    EXPECT_FALSE(wait(tickets->edit(ticket, right)));
    outboxFault.disarm();
    EXPECT_TRUE(profile->pending().now()->all().isEmpty());
    EXPECT_EQ(mine().size(), 2);
    ASSERT_TRUE(wait(tickets->edit(ticket, right)));
    ASSERT_EQ(mine().size(), 1);
    // The line that says who looked at a name is not the note being typed.
    ASSERT_TRUE(wait(tickets->comment(ticket.id, QStringLiteral("Đã xem tên và số"), true)));
    EXPECT_EQ(mine().size(), 1);
    ASSERT_TRUE(wait(tickets->comment(ticket.id, QStringLiteral("gọi quầy 4"), true)));
    EXPECT_TRUE(mine().isEmpty());
}

TEST_F(FormDraftRows, AreTakenOverFromTheCopyOfADamagedOutbox)
{
    open();
    const Call saved = call();
    ASSERT_TRUE(wait(calls->save({saved, {}})));
    ASSERT_TRUE(wait(formDrafts->keep(draft(note, here, QStringLiteral("còn đây")))));
    close();
    {
        QFile file(path(QStringLiteral("outbox.db")));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        ASSERT_TRUE(file.resize(file.size() / 3));
    }
    reopen();
    ASSERT_EQ(mine().size(), 1);
    EXPECT_EQ(mine().first().values.value(QStringLiteral("moveText")), QStringLiteral("còn đây"));
}

} // namespace tongdai::storage
