// Files attached to tickets at the centre: entries, content in parts, who gets at it.
#include "tests/server/centre.h"

#include "models/domain/attachedfile.h"

using namespace tongdai;
using namespace tongdai::tests;

namespace {

const QString Cases = QStringLiteral("cases");
const QString Desk = QStringLiteral("desk:731");

class AttachmentsTest : public testing::Test
{
protected:
    void SetUp() override
    {
        centre.open();
        populate(centre);
        an.emplace(centre, QStringLiteral("an.le"));
        duc.emplace(centre, QStringLiteral("duc.pham"));
        khoa.emplace(centre, QStringLiteral("khoa.nguyen"));
        lan.emplace(centre, QStringLiteral("lan.tran"));
        giang.emplace(centre, QStringLiteral("giang.cao"));
        ticket = freshId();
        ASSERT_EQ(out(an->apply(wire::opTicketCreate(), ticketBody(ticket, QStringLiteral("731")))), u"applied");
    }

    static QString out(const QJsonObject &result) { return result.value(QStringLiteral("out")).toString(); }
    static QString codeOf(const QJsonObject &result)
    {
        return result.value(QStringLiteral("reason")).toObject().value(QStringLiteral("code")).toString();
    }

    static QByteArray content(qint64 bytes)
    {
        QByteArray made(bytes, Qt::Uninitialized);
        for (qint64 i = 0; i < bytes; ++i)
            made[i] = char((i * 31 + i / 7) & 0xff);
        return made;
    }

    QJsonObject attach(Seat &seat, const QByteArray &bytes, bool identityPaper = false, const QString &reason = {})
    {
        event = freshId();
        wire::AttachBody body {event, ticket, {}, reason};
        body.file.sha256 = sha256Of(bytes);
        body.file.bytes = bytes.size();
        body.file.type = QStringLiteral("image/jpeg");
        body.file.name = QStringLiteral("ảnh hiện trường.jpg");
        body.file.identityPaper = identityPaper;
        return seat.apply(wire::opTicketAttach(), wire::toJson(body));
    }

    Reply put(const Seat &seat, const QByteArray &bytes, qint64 at, qint64 most)
    {
        const QByteArray part = bytes.mid(at, most);
        return centre.file("PUT", sha256Of(bytes), seat.access,
                           "bytes " + std::to_string(at) + "-" + std::to_string(at + part.size() - 1) + "/"
                               + std::to_string(bytes.size()),
                           part);
    }

    TicketEvent entry(Seat &seat, const QString &scope)
    {
        const auto read = wire::eventFromJson(seat.row(scope, wire::rowEvent(), idText(event)));
        EXPECT_TRUE(read) << qPrintable(scope);
        return read.value_or(TicketEvent());
    }

    Centre centre;
    std::optional<Seat> an, duc, khoa, lan, giang;
    QUuid ticket;
    QUuid event; ///< the last attachment's
};

TEST_F(AttachmentsTest, TheEntryComesFirstAndTheContentFollowsInParts)
{
    const QByteArray photo = content(2 * FilePartBytes + 1234);
    EXPECT_EQ(centre.file("HEAD", sha256Of(photo), an->access).status, 404); // nothing names it yet
    ASSERT_EQ(out(attach(*an, photo)), u"applied");
    EXPECT_FALSE(entry(*duc, Desk).file.value_or(AttachedFile()).arrived);
    EXPECT_EQ(centre.file("GET", sha256Of(photo), duc->access).status, 404);

    EXPECT_EQ(put(*an, photo, 0, FilePartBytes).json.value(QStringLiteral("have")).toInteger(), FilePartBytes);
    const Reply again = put(*an, photo, 0, FilePartBytes); // its answer was lost
    EXPECT_EQ(again.status, 409);
    EXPECT_EQ(again.errorCode(), u"file.at");
    const Reply standing = centre.file("HEAD", sha256Of(photo), an->access);
    EXPECT_EQ(standing.status, 200);
    EXPECT_EQ(standing.header("Upload-Offset"), std::to_string(FilePartBytes));
    EXPECT_EQ(standing.header("Upload-Length"), std::to_string(photo.size()));

    EXPECT_EQ(put(*an, photo, FilePartBytes, FilePartBytes).status, 200);
    EXPECT_EQ(put(*an, photo, 2 * FilePartBytes, FilePartBytes).status, 200);
    EXPECT_EQ(put(*an, photo, 2 * FilePartBytes, FilePartBytes).status, 200); // whole: twice is once
    const TicketEvent seen = entry(*duc, Desk);
    ASSERT_TRUE(seen.file);
    EXPECT_TRUE(seen.file->arrived);
    EXPECT_EQ(seen.file->name, QStringLiteral("ảnh hiện trường.jpg"));

    QByteArray got;
    while (got.size() < photo.size()) {
        const Reply part = centre.file("GET", sha256Of(photo), duc->access, "bytes=" + std::to_string(got.size()) + "-");
        ASSERT_EQ(part.status, 206);
        EXPECT_TRUE(part.header("Content-Encoding").empty());
        EXPECT_EQ(part.header("Content-Range"),
                  "bytes " + std::to_string(got.size()) + "-" + std::to_string(got.size() + part.raw.size() - 1) + "/"
                      + std::to_string(photo.size()));
        got += part.raw;
    }
    EXPECT_EQ(got, photo);
    const Reply middle = centre.file("GET", sha256Of(photo), duc->access, "bytes=1048570-1048585"); // over a seam
    EXPECT_EQ(middle.raw, photo.mid(1048570, 16));
    EXPECT_EQ(centre.file("GET", sha256Of(photo), duc->access, "bytes=99999999-").status, 416);
    EXPECT_EQ(centre.file("GET", sha256Of(photo), duc->access, "bytes=0-1,5-6").status, 416);
}

TEST_F(AttachmentsTest, WhatIsNotWhatItsNameSaysIsThrownAway)
{
    const QByteArray photo = content(5000);
    ASSERT_EQ(out(attach(*an, photo)), u"applied");
    QByteArray other = photo;
    other[17] = char(other[17] + 1);
    ASSERT_EQ(centre.file("PUT", sha256Of(photo), an->access, "bytes 0-999/5000", other.left(1000)).status, 200);
    const Reply last = centre.file("PUT", sha256Of(photo), an->access, "bytes 1000-4999/5000", other.mid(1000));
    EXPECT_EQ(last.status, 400);
    EXPECT_EQ(last.errorCode(), u"file.sum");
    EXPECT_EQ(centre.file("HEAD", sha256Of(photo), an->access).header("Upload-Offset"), "0");
    EXPECT_FALSE(entry(*an, Cases).file->arrived);
    EXPECT_EQ(put(*an, photo, 0, 5000).status, 200);
    EXPECT_TRUE(entry(*an, Cases).file->arrived);
}

TEST_F(AttachmentsTest, PartsThatDoNotAgreeWithTheirHeaderAreRefused)
{
    const QByteArray photo = content(3000);
    ASSERT_EQ(out(attach(*an, photo)), u"applied");
    for (const char *range : {"", "bytes 0-2999", "bytes 0-2999/*", "bytes 5-1/3000", "bytes 0-3000/3000",
                              "bytes=0-2999", "bytes 0-999999999999999999999/3", "bytes 0-1999/3000"}) {
        const Reply refused = centre.file("PUT", sha256Of(photo), an->access, range, photo);
        EXPECT_EQ(refused.status, 400) << range;
        EXPECT_EQ(refused.errorCode(), u"file.range") << range;
    }
    EXPECT_EQ(centre.file("PUT", sha256Of(photo), an->access, "bytes 0-2999/4000", photo).errorCode(), u"file.size");
    for (const char *name : {"x", "..", "%2e%2e", "ABCDEF", ""})
        EXPECT_EQ(centre.file("GET", QString::fromLatin1(name), an->access).status, 404) << name;
}

TEST_F(AttachmentsTest, OnlyWhoSeesAnEntryGetsAtTheContent)
{
    const QByteArray photo = content(100);
    ASSERT_EQ(out(attach(*an, photo)), u"applied");
    ASSERT_EQ(put(*an, photo, 0, 100).status, 200);
    EXPECT_EQ(centre.file("GET", sha256Of(photo), duc->access).raw, photo);
    const Reply stranger = centre.file("GET", sha256Of(photo), lan->access); // another desk
    EXPECT_EQ(stranger.status, 404);
    EXPECT_EQ(centre.file("GET", sha256Of(photo), QStringLiteral("nonsense")).status, 401);
    // The ticket comes back: the desk has its stub, and the content no more.
    ASSERT_EQ(out(an->apply(wire::opTicketMove(Move::Recall), moveBody(ticket, QStringLiteral("nhầm nơi")), 0)),
              u"applied");
    EXPECT_EQ(centre.file("GET", sha256Of(photo), duc->access).status, 404);
    EXPECT_EQ(centre.file("GET", sha256Of(photo), an->access).status, 206);
}

TEST_F(AttachmentsTest, IdentityPapersAreForFew)
{
    const QByteArray card = content(300);
    EXPECT_EQ(codeOf(attach(*an, card, true)), u"file.reason");
    ASSERT_EQ(out(attach(*an, card, true, QStringLiteral("đối chiếu họ tên"))), u"applied");
    ASSERT_EQ(put(*an, card, 0, 300).status, 200);
    EXPECT_EQ(centre.file("GET", sha256Of(card), an->access).status, 206); // attached it
    EXPECT_EQ(centre.file("GET", sha256Of(card), giang->access).status, 206); // supervisor
    EXPECT_EQ(centre.file("GET", sha256Of(card), khoa->access).status, 206); // head of the leading desk
    const Reply officer = centre.file("GET", sha256Of(card), duc->access); // sees the entry, does not handle it
    EXPECT_EQ(officer.status, 403);
    EXPECT_EQ(officer.errorCode(), u"file.identity");
    // The same picture attached as something harmless opens nothing.
    ASSERT_EQ(out(attach(*duc, card)), u"applied");
    EXPECT_EQ(centre.file("GET", sha256Of(card), duc->access).status, 403);
    ASSERT_EQ(out(duc->apply(wire::opTicketMove(Move::Accept), moveBody(ticket), 0)), u"applied");
    EXPECT_EQ(centre.file("GET", sha256Of(card), duc->access).status, 206); // now it is theirs to handle
}

TEST_F(AttachmentsTest, ASupervisorTakesAFileAwayForEverybody)
{
    const QByteArray photo = content(100);
    ASSERT_EQ(out(attach(*an, photo)), u"applied");
    ASSERT_EQ(put(*an, photo, 0, 100).status, 200);
    const QJsonObject take = wire::toJson(wire::DetachBody {ticket, event});
    EXPECT_EQ(codeOf(an->apply(wire::opTicketDetach(), take)), u"flow.role");
    ASSERT_EQ(out(giang->apply(wire::opTicketDetach(), take)), u"applied");
    ASSERT_EQ(out(giang->apply(wire::opTicketDetach(), take)), u"applied"); // twice is once
    const TicketEvent gone = entry(*duc, Desk);
    ASSERT_TRUE(gone.file);
    EXPECT_TRUE(gone.file->isRemoved());
    EXPECT_EQ(gone.file->removedBy, u"giang.cao");
    EXPECT_TRUE(gone.file->name.isEmpty());
    EXPECT_EQ(centre.file("GET", sha256Of(photo), an->access).status, 410);
    EXPECT_EQ(centre.file("HEAD", sha256Of(photo), an->access).status, 410);
    EXPECT_EQ(centre.number(QStringLiteral("SELECT count(*) FROM blob_part")), 0);
}

TEST_F(AttachmentsTest, ContentThatIsHereAlreadyIsNotSentTwice)
{
    const QByteArray photo = content(100);
    ASSERT_EQ(out(attach(*an, photo)), u"applied");
    ASSERT_EQ(put(*an, photo, 0, 100).status, 200);
    ASSERT_EQ(out(attach(*duc, photo)), u"applied");
    EXPECT_TRUE(entry(*duc, Desk).file->arrived);
    // One of the two goes, the content stays for the other.
    ASSERT_EQ(out(giang->apply(wire::opTicketDetach(), wire::toJson(wire::DetachBody {ticket, event}))), u"applied");
    EXPECT_EQ(centre.file("GET", sha256Of(photo), duc->access).status, 206);
}

TEST_F(AttachmentsTest, NonsenseIsRefusedWithItsField)
{
    wire::AttachBody sound {freshId(), ticket, {}, {}};
    sound.file.sha256 = QString(64, QLatin1Char('a'));
    sound.file.bytes = 10;
    sound.file.type = QStringLiteral("image/png");
    sound.file.name = QStringLiteral("a.png");
    const QJsonObject body = wire::toJson(sound);
    const auto with = [&](const QString &name, const QJsonValue &value) {
        QJsonObject changed = body;
        QJsonObject file = changed.value(QStringLiteral("file")).toObject();
        file.insert(name, value);
        changed.insert(QStringLiteral("file"), file);
        return an->apply(wire::opTicketAttach(), changed).value(QStringLiteral("reason")).toObject();
    };
    EXPECT_EQ(with(QStringLiteral("sha256"), QStringLiteral("../../etc/passwd")).value(QStringLiteral("field")),
              QStringLiteral("body.file.sha256"));
    EXPECT_EQ(with(QStringLiteral("bytes"), MostFileBytes + 1).value(QStringLiteral("field")),
              QStringLiteral("body.file.bytes"));
    EXPECT_EQ(with(QStringLiteral("type"), QStringLiteral("application/x-executable")).value(QStringLiteral("code")),
              QStringLiteral("file.type"));
    sound.ticketId = freshId();
    EXPECT_EQ(codeOf(an->apply(wire::opTicketAttach(), wire::toJson(sound))),
              u"ticket.unknown");
}

} // namespace
