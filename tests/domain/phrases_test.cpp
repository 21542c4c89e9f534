#include "models/domain/phrases.h"

#include <gtest/gtest.h>

using namespace tongdai;

namespace {

Snippet snippet(const char *name, const char *text)
{
    Snippet made;
    made.id = QUuid::createUuid();
    made.name = QString::fromUtf8(name);
    made.text = QString::fromUtf8(text);
    return made;
}

QString atEnd(const char *before)
{
    return shortNameAtEnd(QString::fromUtf8(before));
}

} // namespace

TEST(Snippets, AreFoundByTheirNameHoweverAnInputMethodMarksIt)
{
    QList<Snippet> all {snippet("gio", "Giờ làm việc"), snippet("Phí", "Lệ phí")};
    EXPECT_EQ(snippetNamed(all, QStringLiteral("giờ"))->text, QStringLiteral("Giờ làm việc"));
    EXPECT_EQ(snippetNamed(all, QStringLiteral("PHI"))->text, QStringLiteral("Lệ phí"));
    EXPECT_FALSE(snippetNamed(all, QStringLiteral("gi")));
    EXPECT_FALSE(snippetNamed(all, QString()));
    all[0].withdrawn = true;
    EXPECT_FALSE(snippetNamed(all, QStringLiteral("gio")));
}

TEST(Snippets, AreCalledByAWordAfterASlashOnly)
{
    EXPECT_EQ(atEnd("/gio"), QStringLiteral("gio"));
    EXPECT_EQ(atEnd("Dạ /giờ"), QStringLiteral("giờ"));
    EXPECT_EQ(atEnd("(/a1"), QStringLiteral("a1"));
    EXPECT_EQ(atEnd("Nộp ngày 21/04"), QString());
    EXPECT_EQ(atEnd("và/hoặc"), QString());
    EXPECT_EQ(atEnd("/gio "), QString());
    EXPECT_EQ(atEnd("/"), QString());
    EXPECT_EQ(atEnd("https://gio"), QString());
    EXPECT_EQ(atEnd(""), QString());
    EXPECT_EQ(atEnd("/abcdefghijklmnopqrstuvwxyz"), QString());
}

TEST(Snippets, SayWhatIsWrongWithThem)
{
    const auto problem = [](const Snippet &one) {
        const auto problems = problemsOf(one);
        return problems.isEmpty() ? QString()
                                  : problems.first().field + QLatin1Char(' ') + problems.first().code;
    };
    EXPECT_EQ(problem(snippet("gio", "Giờ")), QString());
    EXPECT_EQ(problem(snippet("", "Giờ")), QStringLiteral("name text.missing"));
    EXPECT_EQ(problem(snippet("giờ làm", "Giờ")), QStringLiteral("name snippet.name"));
    EXPECT_EQ(problem(snippet("gio", " ")), QStringLiteral("text text.missing"));
    Snippet tall = snippet("gio", "");
    tall.text = QString(limits::SnippetText + 1, u'a');
    EXPECT_EQ(problem(tall), QStringLiteral("text text.too_long"));
}

TEST(TopicQuestions, OfAFieldGoBeforeThoseOfTheKindAndThoseBeforeTheBuiltIn)
{
    const QString land = QStringLiteral("Đất đai");
    EXPECT_EQ(questionsFor({}, ContactKind::Report, land), builtInQuestions(ContactKind::Report));
    EXPECT_FALSE(builtInQuestions(ContactKind::Report).isEmpty());
    TopicQuestions report;
    report.kind = ContactKind::Report;
    report.questions = QStringList {QStringLiteral("Ở đâu?")};
    TopicQuestions ofLand = report;
    ofLand.field = QStringLiteral("đất  ĐAI");
    ofLand.questions = QStringList {QStringLiteral("Thửa nào?")};
    const QList<TopicQuestions> written {ofLand, report};
    EXPECT_EQ(questionsFor(written, ContactKind::Report, land), ofLand.questions);
    EXPECT_EQ(questionsFor(written, ContactKind::Report, QStringLiteral("Hộ tịch")), report.questions);
    EXPECT_EQ(questionsFor(written, ContactKind::Report, {}), report.questions);
    EXPECT_EQ(questionsFor(written, ContactKind::Proposal, land), builtInQuestions(ContactKind::Proposal));
    report.questions.clear(); // nothing is to be asked
    EXPECT_TRUE(questionsFor({report}, ContactKind::Report, {}).isEmpty());
    report.withdrawn = true;
    EXPECT_EQ(questionsFor({report}, ContactKind::Report, {}), builtInQuestions(ContactKind::Report));
}

TEST(TopicQuestions, AreAskedOneAfterTheOther)
{
    const QStringList questions {QStringLiteral("Ở đâu?"), QStringLiteral("Từ khi nào?")};
    EXPECT_EQ(nextQuestion(questions, {}), questions[0]);
    EXPECT_EQ(nextQuestion(questions, QStringLiteral("Đòi thêm giấy\nỞ đâu? Biên Hòa")), questions[1]);
    EXPECT_EQ(nextQuestion(questions, QStringLiteral("Từ khi nào? Hôm qua")), questions[0]);
    EXPECT_EQ(nextQuestion(questions, QStringLiteral("Ông hỏi ở đâu? Ở đâu?")),
              questions[0]); // within a line
    EXPECT_EQ(nextQuestion(questions, QStringLiteral("Ở đâu?\nTừ khi nào?")), QString());
}

namespace {

const QStringList Three {QStringLiteral("Ở đâu?"), QStringLiteral("Từ khi nào?"), QStringLiteral("Ai?")};

/// The text with a bar where the cursor is, before and after one step.
QString stepped(const char *before)
{
    QString text = QString::fromUtf8(before);
    const qsizetype cursor = text.indexOf(QLatin1Char('|'));
    text.remove(cursor, 1);
    const auto step = stepToNextQuestion(Three, text, cursor);
    if (!step)
        return QStringLiteral("none");
    return text.left(step->from) + step->text + QLatin1Char('|') + text.mid(step->to);
}

QString picked(const QString &question, const char *before)
{
    QString text = QString::fromUtf8(before);
    const qsizetype cursor = text.indexOf(QLatin1Char('|'));
    text.remove(cursor, 1);
    const QuestionStep step = stepToQuestion(question, Three, text, cursor);
    return text.left(step.from) + step.text + QLatin1Char('|') + text.mid(step.to);
}

} // namespace

TEST(TopicQuestions, StandInALineOfTheirOwnBehindWhatWasTyped)
{
    EXPECT_EQ(stepped("|"), QStringLiteral("Ở đâu? |"));
    EXPECT_EQ(stepped("Bị đòi| thêm giấy"), QStringLiteral("Bị đòi thêm giấy\nỞ đâu? |"));
    EXPECT_EQ(stepped("Bị đòi\n|"), QStringLiteral("Bị đòi\nỞ đâu? |"));
    EXPECT_EQ(stepped("Ở đâu? Biên Hòa|"), QStringLiteral("Ở đâu? Biên Hòa\nTừ khi nào? |"));
    // What stands behind the cursor's line stays there.
    EXPECT_EQ(stepped("Ở đâu? Biên Hòa|\nGọi lại chiều"),
              QStringLiteral("Ở đâu? Biên Hòa\nGọi lại chiều\nTừ khi nào? |"));
}

TEST(TopicQuestions, WithoutAnAnswerAreGoneToFirstAndThenPassedOver)
{
    EXPECT_EQ(stepped("Bị đòi|\nỞ đâu?"), QStringLiteral("Bị đòi\nỞ đâu? |"));
    EXPECT_EQ(stepped("Bị đòi|\nỞ đâu? \nthêm"), QStringLiteral("Bị đòi\nỞ đâu? |\nthêm"));
    EXPECT_EQ(stepped("Ở đâu? |"), QStringLiteral("Từ khi nào? |"));
    EXPECT_EQ(stepped("Ở đâu? |\nthêm"), QStringLiteral("Từ khi nào? |\nthêm"));
    EXPECT_EQ(stepped("Từ khi nào? Hôm qua\nAi? |"), QStringLiteral("Từ khi nào? Hôm qua\nỞ đâu? |"));
    EXPECT_EQ(stepped("Ở đâu? A\nTừ khi nào? B\nAi?|"), // the only one left
              QStringLiteral("Ở đâu? A\nTừ khi nào? B\nAi? |"));
    EXPECT_EQ(stepped("Ở đâu?\nTừ khi nào? B\nAi? |"), QStringLiteral("Ở đâu? |\nTừ khi nào? B\nAi? "));
    EXPECT_EQ(stepped("Ở đâu? A\nTừ khi nào? B\nAi? C|"), QStringLiteral("none"));
}

TEST(TopicQuestions, CanBePickedOutOfTurnAndTakeNothingAway)
{
    EXPECT_EQ(picked(Three[2], "Bị đòi|"), QStringLiteral("Bị đòi\nAi? |"));
    EXPECT_EQ(picked(Three[2], "Ở đâu? |"), QStringLiteral("Ai? |"));
    EXPECT_EQ(picked(Three[0], "Ở đâu? Biên Hòa\nthêm|"), QStringLiteral("Ở đâu? Biên Hòa|\nthêm"));
    EXPECT_EQ(picked(Three[0], "Ở đâu?\nthêm|"), QStringLiteral("Ở đâu? |\nthêm"));
}

TEST(TopicQuestions, AreSavedWithTheirAnswersOnly)
{
    EXPECT_EQ(withoutOpenQuestions(Three, QStringLiteral("Bị đòi\nỞ đâu? A\nAi? \n")),
              QStringLiteral("Bị đòi\nỞ đâu? A\n"));
    EXPECT_EQ(withoutOpenQuestions(Three, QStringLiteral("Ở đâu?")), QString());
    EXPECT_EQ(withoutOpenQuestions(Three, QStringLiteral(" giữ nguyên \n\n")),
              QStringLiteral(" giữ nguyên \n\n"));
    EXPECT_TRUE(isAnswered(Three[0], QStringLiteral("x\nỞ đâu? A")));
    EXPECT_FALSE(isAnswered(Three[0], QStringLiteral("Ở đâu?  ")));
}

TEST(TopicQuestions, HaveAShortNameOfTheirOwnHoweverLongTheField)
{
    TopicQuestions one;
    one.kind = ContactKind::Report;
    EXPECT_EQ(one.id(), QStringLiteral("report"));
    one.field = QString(500, u'a');
    EXPECT_LE(one.id().size(), 64);
    const QString long1 = one.id();
    one.field.append(u'b');
    EXPECT_NE(one.id(), long1);
    one.questions = QStringList(6, QStringLiteral("Gì?"));
    EXPECT_EQ(problemsOf(one).first().code, QStringLiteral("text.too_long")); // the field
    one.field.clear();
    EXPECT_EQ(problemsOf(one).first().code, QStringLiteral("questions.too_many"));
    one.questions = QStringList {QString(limits::TopicQuestion + 1, u'a')};
    EXPECT_EQ(problemsOf(one).first().code, QStringLiteral("text.too_long"));
}
