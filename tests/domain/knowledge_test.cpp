#include "models/domain/knowledge.h"
#include "models/domain/vietnamesetext.h"

#include <gtest/gtest.h>

#include <QTimeZone>

using namespace tongdai;

namespace {

constexpr qint64 Day = qint64(24) * 3600 * 1000;

QString stripped(const char *question)
{
    return evidenceWords(QString::fromUtf8(question));
}

} // namespace

TEST(EvidenceWords, KeepTheMatterItself)
{
    EXPECT_EQ(stripped("Làm giấy độc thân"), QStringLiteral("làm giấy độc thân"));
    EXPECT_EQ(stripped("đổi bằng lái hạng A1 cho mẹ"), QStringLiteral("đổi bằng lái hạng a1 cho mẹ"));
    EXPECT_EQ(stripped("thủ tục 1.001193 cần gì"), QStringLiteral("thủ tục 1.001193 cần gì"));
    EXPECT_EQ(stripped("lý lịch tư pháp số 2"), QStringLiteral("lý lịch tư pháp số 2"));
}

TEST(EvidenceWords, LoseNamesNumbersAndAddresses)
{
    const struct {
        const char *question;
        QStringList secret;
    } cases[] {
        {"Chị Nguyễn Thị Hạnh hỏi giấy độc thân", {QStringLiteral("nguyễn"), QStringLiteral("hạnh")}},
        {"chị nguyễn thị hạnh hỏi giấy độc thân", {QStringLiteral("nguyễn"), QStringLiteral("hạnh")}},
        {"anh Hùng muốn sang tên xe", {QStringLiteral("hùng")}},
        {"em tên là Lê Văn Tám xin giấy khai sinh", {QStringLiteral("tám"), QStringLiteral("văn")}},
        {"tôi tên Điểu K'Brum làm căn cước", {QStringLiteral("điểu"), QStringLiteral("brum")}},
        {"gọi lại 0900 000 012 làm căn cước", {QStringLiteral("0900"), QStringLiteral("012")}},
        {"gọi lại +84 (0)900.000.012 làm căn cước", {QStringLiteral("900"), QStringLiteral("012")}},
        {"căn cước 075199000001 hết hạn", {QStringLiteral("075199000001")}},
        {"sinh ngày 12/03/1999 làm căn cước", {QStringLiteral("1999"), QStringLiteral("12")}},
        {"nhà số 12/3 đường Trương Định xin phép xây",
         {QStringLiteral("12"), QStringLiteral("trương"), QStringLiteral("định")}},
        {"ở ấp 3 xã Sông Trầu chuyển hộ khẩu",
         {QStringLiteral("sông"), QStringLiteral("trầu"), QStringLiteral("3")}},
        {"gửi về hanh@example.org giấy độc thân", {QStringLiteral("hanh"), QStringLiteral("example")}},
        {"anh nguyen van tam lam can cuoc", {QStringLiteral("nguyen"), QStringLiteral("tam")}},
    };
    for (const auto &one : cases) {
        const QStringList left = words(stripped(one.question));
        EXPECT_FALSE(left.isEmpty()) << one.question;
        for (const QString &secret : one.secret)
            EXPECT_FALSE(left.contains(secret))
                << one.question << " leaves " << left.join(QLatin1Char(' ')).toStdString();
    }
}

TEST(Evidence, FadesByHalfInAQuarterOfAYear)
{
    Evidence pair;
    addVoice(pair, QStringLiteral("an.le"), 0);
    EXPECT_DOUBLE_EQ(evidenceWeight(pair, 0), 1);
    EXPECT_NEAR(evidenceWeight(pair, EvidenceHalfLifeMs), 0.5, 1e-9);
}

TEST(Evidence, OneVoiceNeverOutweighsTwo)
{
    Evidence one;
    Evidence many;
    for (int i = 0; i < 1000; ++i)
        addVoice(one, QStringLiteral("an.le"), i * Day / 100);
    for (const char *name : {"a", "b", "c"})
        addVoice(many, QString::fromLatin1(name), 10 * Day);
    EXPECT_LE(evidenceWeight(one, 10 * Day), MostOfOneVoice);
    EXPECT_GT(evidenceWeight(many, 10 * Day), evidenceWeight(one, 10 * Day));
}

TEST(Evidence, CountsTheSameInWhateverOrderCallsArrive)
{
    Evidence forward;
    Evidence backward;
    for (int i = 0; i < 5; ++i) {
        addVoice(forward, QStringLiteral("an.le"), i * 30 * Day);
        addVoice(backward, QStringLiteral("an.le"), (4 - i) * 30 * Day);
    }
    EXPECT_NEAR(forward.voices.first().weight, backward.voices.first().weight, 1e-9);
    EXPECT_EQ(forward.voices.first().lastMs, backward.voices.first().lastMs);
}

TEST(Evidence, StruckWeighsNothing)
{
    Evidence pair;
    addVoice(pair, QStringLiteral("an.le"), 0);
    pair.struck = true;
    EXPECT_EQ(evidenceWeight(pair, 0), 0);
}

TEST(MissedQuestion, WeeksBeginOnMondayInVietnam)
{
    const auto at = [](int day, int hour) {
        return QDateTime(QDate(2026, 11, day), QTime(hour, 0), Qt::OffsetFromUTC, 7 * 3600)
            .toMSecsSinceEpoch();
    };
    EXPECT_EQ(weekOf(at(22, 23)), QDate(2026, 11, 16)); // a Sunday night
    EXPECT_EQ(weekOf(at(23, 0)), QDate(2026, 11, 23));
}

TEST(KnowledgeRights, NeedFourEyesToPublish)
{
    User editor;
    editor.name = QStringLiteral("bien.tap");
    editor.role = Role::Editor;
    ArticleDraft own;
    own.by = editor.name;
    EXPECT_FALSE(mayPublish(editor, own));
    own.by = QStringLiteral("other");
    EXPECT_TRUE(mayPublish(editor, own));
    editor.active = false;
    EXPECT_FALSE(mayPublish(editor, own));
    User officer;
    officer.role = Role::DeskOfficer;
    officer.unit = QStringLiteral("731");
    EXPECT_TRUE(mayWriteFactOf(officer, QStringLiteral("731")));
    EXPECT_FALSE(mayWriteFactOf(officer, QStringLiteral("732")));
    EXPECT_FALSE(mayCurate(officer));
}
