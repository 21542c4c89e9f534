#include "models/domain/phrases.h"

#include "models/domain/call.h"
#include "models/domain/knowledge.h"
#include "models/domain/vietnamesetext.h"

#include <QCryptographicHash>

#include <algorithm>

namespace tongdai {

namespace {

void require(QList<Error> &problems, bool broken, const QString &field, const QString &code)
{
    if (broken)
        problems.append(Error {ErrorKind::Invalid, QString(), field, code});
}

QString formOf(const QString &text)
{
    return words(text).join(QLatin1Char(' '));
}

struct TextLine {
    qsizetype from;
    qsizetype to; ///< its line break is not part of it
};

QList<TextLine> linesOf(const QString &content)
{
    QList<TextLine> lines;
    qsizetype from = 0;
    while (true) {
        const qsizetype end = content.indexOf(QLatin1Char('\n'), from);
        lines.append({from, end < 0 ? content.size() : end});
        if (end < 0)
            return lines;
        from = end + 1;
    }
}

QString textOf(const TextLine &line, const QString &content)
{
    return content.mid(line.from, line.to - line.from).trimmed();
}

TextLine lineAt(const QString &content, qsizetype cursor)
{
    const qsizetype at = std::clamp<qsizetype>(cursor, 0, content.size());
    const qsizetype from = at == 0 ? 0 : content.lastIndexOf(QLatin1Char('\n'), at - 1) + 1;
    const qsizetype end = content.indexOf(QLatin1Char('\n'), at);
    return {from, end < 0 ? content.size() : end};
}

/// Room for an answer behind the question, which stands alone in its line.
QuestionStep behind(const TextLine &line, const QString &content)
{
    const bool roomy = line.to > line.from && content.at(line.to - 1).isSpace();
    return {line.to, line.to, roomy ? QString() : QStringLiteral(" ")};
}

/// Puts the question into the cursor's line when nothing else is in it, else into one of its own at the end.
QuestionStep put(const QString &question, const QStringList &questions, const QString &content,
                 qsizetype cursor)
{
    const QString text = question + QLatin1Char(' ');
    const TextLine here = lineAt(content, cursor);
    if (questions.contains(textOf(here, content)))
        return {here.from, here.to, text};
    const bool newLine = !content.isEmpty() && !content.endsWith(QLatin1Char('\n'));
    return {content.size(), content.size(), newLine ? QLatin1Char('\n') + text : text};
}

} // namespace

QString TopicQuestions::id() const
{
    const QString form = formOf(field);
    if (form.isEmpty())
        return wireWord(kind);
    constexpr int Digits = 24; // of a hash: the row's id has to stay short however long the field is
    return wireWord(kind) + QLatin1Char('/')
        + QString::fromLatin1(
               QCryptographicHash::hash(form.toUtf8(), QCryptographicHash::Sha256).toHex().left(Digits));
}

QString snippetForm(const QString &name)
{
    const QString form = foldMarks(cleanText(name));
    const bool plain = std::all_of(form.begin(), form.end(), [](QChar c) { return c.isLetterOrNumber(); });
    return plain && form.size() <= limits::SnippetName ? form : QString();
}

QString shortNameAtEnd(const QString &before)
{
    const qsizetype slash = before.lastIndexOf(QLatin1Char('/'));
    if (slash < 0)
        return {};
    const bool begins
        = slash == 0 || before.at(slash - 1).isSpace() || before.at(slash - 1) == QLatin1Char('(');
    const QString name = before.mid(slash + 1);
    return begins && !snippetForm(name).isEmpty() ? name : QString();
}

std::optional<Snippet> snippetNamed(const QList<Snippet> &snippets, const QString &name)
{
    const QString form = snippetForm(name);
    const auto found = std::find_if(snippets.begin(), snippets.end(), [&form](const Snippet &snippet) {
        return !snippet.withdrawn && snippetForm(snippet.name) == form;
    });
    return form.isEmpty() || found == snippets.end() ? std::nullopt : std::optional(*found);
}

QStringList builtInQuestions(ContactKind kind)
{
    // What a desk sends back a matter for when it is missing (domain rules: name, place and clear content).
    switch (kind) {
    case ContactKind::Report:
        return {QStringLiteral("Xảy ra ở đâu?"), QStringLiteral("Từ khi nào?"),
                QStringLiteral("Ai, cơ quan nào có liên quan?"), QStringLiteral("Đã báo nơi nào chưa?"),
                QStringLiteral("Có hình ảnh, giấy tờ gì không?")};
    case ContactKind::Request:
        return {QStringLiteral("Mã hồ sơ là gì?"), QStringLiteral("Nộp ở đâu, ngày nào?"),
                QStringLiteral("Đang vướng ở bước nào?")};
    case ContactKind::Proposal:
        return {QStringLiteral("Quy định, thủ tục nào?"), QStringLiteral("Bất hợp lý ở chỗ nào?"),
                QStringLiteral("Đề nghị sửa thế nào?")};
    case ContactKind::Complaint:
        return {QStringLiteral("Về quyết định, việc làm nào?"), QStringLiteral("Của ai, cơ quan nào?"),
                QStringLiteral("Đã nộp đơn ở đâu chưa?")};
    case ContactKind::Emergency:
        return {QStringLiteral("Chuyện gì, ở đâu?"), QStringLiteral("Có ai bị nạn không?"),
                QStringLiteral("Đã gọi 113, 114, 115 chưa?")};
    case ContactKind::Praise:
        return {QStringLiteral("Khen ai, ở đâu?"), QStringLiteral("Vì việc gì?")};
    case ContactKind::Question:
    case ContactKind::Comment:
        break;
    }
    return {};
}

QStringList questionsFor(const QList<TopicQuestions> &written, ContactKind kind, const QString &field)
{
    TopicQuestions wanted;
    wanted.kind = kind;
    wanted.field = field;
    const QString exact = wanted.id();
    const QString any = wireWord(kind);
    const TopicQuestions *found = nullptr;
    for (const TopicQuestions &topic : written) {
        if (topic.withdrawn)
            continue;
        const QString id = topic.id();
        if (id == exact)
            return topic.questions;
        if (id == any)
            found = &topic;
    }
    return found ? found->questions : builtInQuestions(kind);
}

bool isAsked(const QString &question, const QString &content)
{
    const QStringList lines = content.split(QLatin1Char('\n'));
    return std::any_of(lines.begin(), lines.end(),
                       [&question](const QString &line) { return line.trimmed().startsWith(question); });
}

bool isAnswered(const QString &question, const QString &content)
{
    const QStringList lines = content.split(QLatin1Char('\n'));
    return std::any_of(lines.begin(), lines.end(), [&question](const QString &line) {
        const QString text = line.trimmed();
        return text.startsWith(question) && text.size() > question.size();
    });
}

QString nextQuestion(const QStringList &questions, const QString &content)
{
    const auto next = std::find_if(questions.begin(), questions.end(), [&content](const QString &question) {
        return !isAsked(question, content);
    });
    return next == questions.end() ? QString() : *next;
}

std::optional<QuestionStep> stepToNextQuestion(const QStringList &questions, const QString &content,
                                               qsizetype cursor)
{
    const TextLine here = lineAt(content, cursor);
    const QString under = textOf(here, content);
    const bool open = questions.contains(under);
    std::optional<QuestionStep> otherOpen;
    for (const TextLine &line : linesOf(content)) {
        if (!otherOpen && line.from != here.from && questions.contains(textOf(line, content)))
            otherOpen = behind(line, content);
    }
    if (!open && otherOpen)
        return otherOpen;
    const auto at = std::find_if(questions.begin(), questions.end(),
                                 [&under](const QString &question) { return under.startsWith(question); });
    const qsizetype first = at == questions.end() ? 0 : at - questions.begin() + 1;
    for (qsizetype i = 0; i < questions.size(); ++i) {
        const QString &question = questions.at((first + i) % questions.size());
        if (!isAsked(question, content))
            return put(question, questions, content, cursor);
    }
    return otherOpen ? otherOpen : open ? std::optional(behind(here, content)) : std::nullopt;
}

QuestionStep stepToQuestion(const QString &question, const QStringList &questions, const QString &content,
                            qsizetype cursor)
{
    for (const TextLine &line : linesOf(content)) {
        const QString text = textOf(line, content);
        if (text == question)
            return behind(line, content);
        if (text.startsWith(question))
            return {line.to, line.to, {}};
    }
    return put(question, questions, content, cursor);
}

QString withoutOpenQuestions(const QStringList &questions, const QString &content)
{
    QStringList lines = content.split(QLatin1Char('\n'));
    const auto removed
        = lines.removeIf([&questions](const QString &line) { return questions.contains(line.trimmed()); });
    return removed > 0 ? lines.join(QLatin1Char('\n')) : content;
}

bool mayWritePhrases(const User &user)
{
    return mayCurate(user);
}

QList<Error> problemsOf(const Snippet &snippet)
{
    QList<Error> problems;
    const QString name = QStringLiteral("name");
    const QString text = QStringLiteral("text");
    if (snippet.name.trimmed().isEmpty())
        require(problems, true, name, QStringLiteral("text.missing"));
    else
        require(problems, snippetForm(snippet.name).isEmpty(), name, QStringLiteral("snippet.name"));
    require(problems, snippet.text.trimmed().isEmpty(), text, QStringLiteral("text.missing"));
    require(problems, snippet.text.size() > limits::SnippetText, text, QStringLiteral("text.too_long"));
    return problems;
}

QList<Error> problemsOf(const TopicQuestions &topic)
{
    QList<Error> problems;
    const QString questions = QStringLiteral("questions");
    require(problems, topic.field.size() > limits::Line, QStringLiteral("field"),
            QStringLiteral("text.too_long"));
    require(problems, topic.questions.size() > limits::TopicQuestions, questions,
            QStringLiteral("questions.too_many"));
    for (const QString &question : topic.questions) {
        require(problems, question.trimmed().isEmpty(), questions, QStringLiteral("text.missing"));
        require(problems, question.size() > limits::TopicQuestion, questions,
                QStringLiteral("text.too_long"));
    }
    return problems;
}

} // namespace tongdai
