// What an operator need not type: ready texts under a short name, and the questions to ask about a topic.
#pragma once

#include "models/domain/contact.h"
#include "models/domain/result.h"
#include "models/domain/user.h"

#include <QStringList>
#include <QUuid>

#include <optional>

namespace tongdai {

namespace limits {
constexpr int SnippetName = 20; ///< UTF-16 units, as the others
constexpr int SnippetText = 2000;
constexpr int TopicQuestion = 120; ///< has to be read at a glance
constexpr int TopicQuestions = 5; ///< of one topic
} // namespace limits

/// A ready text (Câu mẫu). Its name is typed after a slash, "/gio". A withdrawn one keeps its name, so that
/// it can come back.
struct Snippet {
    QUuid id; ///< made by the author
    QString name; ///< letters and digits, in any marks: snippetForm() of it is unique
    QString text; ///< plain, may have several lines
    bool withdrawn = false;
    QString by; ///< user name
    qint64 atMs = 0; ///< last change, UTC milliseconds
    qint64 version = 0; ///< of the centre's row, 0 before it has one
    bool waiting = false; ///< done here, not yet at the centre; never travels

    bool operator==(const Snippet &) const = default;
};

/// The questions to ask about a topic (Câu hỏi gợi ý), in the order they are asked. They stand for the
/// built-in ones of their kind; an empty list asks nothing.
struct TopicQuestions {
    ContactKind kind = ContactKind::Question; ///< Loại nội dung
    QString field; ///< Lĩnh vực; empty: any field of this kind that has no questions of its own
    QStringList questions;
    bool withdrawn = false; ///< as if nobody had written any
    QString by; ///< user name
    qint64 atMs = 0; ///< last change, UTC milliseconds
    qint64 version = 0; ///< the base of the next change
    bool waiting = false; ///< never travels

    /// "report", "report/3f2a…": the same on every machine, however the field is spelled.
    QString id() const;
    bool operator==(const TopicQuestions &) const = default;
};

/// A short name as it is compared: without marks, in small letters. Empty when it has anything but letters
/// and digits, or more than limits::SnippetName of them.
QString snippetForm(const QString &name);

/// The short name that `before`, the line up to the cursor, ends with, without its slash: "gio" of "Dạ /gio".
/// Empty when there is none; the slash of a date or of "và/hoặc" is none.
QString shortNameAtEnd(const QString &before);

/// The one in use with this short name.
std::optional<Snippet> snippetNamed(const QList<Snippet> &snippets, const QString &name);

/// What is asked about a kind of contact before anybody has written questions for it; empty for some.
QStringList builtInQuestions(ContactKind kind);

/// The questions of the topic: those of kind and field, else of the kind, else the built-in ones.
QStringList questionsFor(const QList<TopicQuestions> &written, ContactKind kind, const QString &field);

/// True when a line of `content` begins with the question.
bool isAsked(const QString &question, const QString &content);

/// True when a line of `content` has the question with something behind it.
bool isAnswered(const QString &question, const QString &content);

/// The first question that `content` does not hold yet; empty when all were asked.
QString nextQuestion(const QStringList &questions, const QString &content);

/// A change of the text of a call: [from, to) gives way to `text`, and the cursor goes behind it. Nothing
/// between the two was typed by a person: it is empty, or a question that got no answer.
struct QuestionStep {
    qsizetype from = 0;
    qsizetype to = 0;
    QString text;

    bool operator==(const QuestionStep &) const = default;
};

/// What it takes to ask the next one, `cursor` being where the cursor stands in `content`: the next after the
/// question of the cursor's line, and from the last on to the first. Under the cursor a question without an
/// answer gives way to it; without the cursor it is gone to first. None when all are answered.
std::optional<QuestionStep> stepToNextQuestion(const QStringList &questions, const QString &content,
                                               qsizetype cursor);

/// The same for one question that was picked; the end of its line when it stands there already.
QuestionStep stepToQuestion(const QString &question, const QStringList &questions, const QString &content,
                            qsizetype cursor);

/// The content without the lines that hold a question and no answer: so it is saved.
QString withoutOpenQuestions(const QStringList &questions, const QString &content);

/// Who writes ready texts and questions: editors, administrators, shift supervisors.
bool mayWritePhrases(const User &user);

/// Problems by field, empty when it can be kept: text.missing, text.too_long, snippet.name (of "name"),
/// questions.too_many (of "questions").
QList<Error> problemsOf(const Snippet &snippet);
QList<Error> problemsOf(const TopicQuestions &topic);

} // namespace tongdai
