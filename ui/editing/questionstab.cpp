#include "ui/editing/questionstab.h"

#include "models/domain/vietnamesetext.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/plaincombo.h"

#include <QSignalBlocker>

#include <algorithm>

namespace tongdai {

namespace {

constexpr int TextLines = limits::TopicQuestions + 1;

const QList<ContactKind> &kinds()
{
    static const QList<ContactKind> all {ContactKind::Question,  ContactKind::Request,  ContactKind::Report,
                                         ContactKind::Proposal,  ContactKind::Comment,  ContactKind::Praise,
                                         ContactKind::Complaint, ContactKind::Emergency};
    return all;
}

/// Nobody has written it: it is what is asked until somebody does.
bool isBuiltIn(const TopicQuestions &topic)
{
    return topic.by.isEmpty() && topic.version == 0 && !topic.waiting;
}

const TopicQuestions *topicIn(const QList<TopicQuestions> &topics, const QString &id)
{
    const auto found = std::find_if(topics.cbegin(), topics.cend(),
                                    [&id](const TopicQuestions &topic) { return topic.id() == id; });
    return found == topics.cend() ? nullptr : &*found;
}

} // namespace

QuestionsTab::QuestionsTab(const EditingPorts &ports, QWidget *parent)
    : EntryTab(ports, parent)
    , m_kind(new PlainCombo(ports.theme, form().body()))
    , m_field(new PlainCombo(ports.theme, form().body()))
    , m_text(new NoteEdit(ports.theme, TextLines, form().body()))
{
    m_kind->setTakesDigits(true);
    form().addField(m_kind, QStringLiteral("questionsKind"));
    form().addField(m_field, QStringLiteral("questionsField"));
    form().addField(m_text, QStringLiteral("questionsText"));
    m_how = form().addWords();
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] { form().clearWrong(m_field); });
    fillTopics();
    start();
}

QString QuestionsTab::title() const
{
    return tr("Questions to ask");
}

int QuestionsTab::count() const
{
    return static_cast<int>(
        std::count_if(entries().begin(), entries().end(),
                      [](const TopicQuestions &topic) { return !isBuiltIn(topic) && !topic.withdrawn; }));
}

QString QuestionsTab::emptyWords() const
{
    return tr("Nobody has written questions yet. Ctrl+N writes some.");
}

EntryTabBase::Words QuestionsTab::words() const
{
    return {tr("Save the questions"), tr("New topic"), tr("The questions are kept and go to every desk.")};
}

bool QuestionsTab::canWithdraw() const
{
    return !isBuiltIn(shown());
}

void QuestionsTab::retranslate()
{
    form().sayState(isNew()             ? tr("Questions for a new topic")
                        : isWithdrawn() ? tr("Withdrawn: asked as if nobody had written them")
                        : canWithdraw() ? tr("Questions about a topic")
                                        : tr("Built in: asked until somebody writes others"));
    form().setLabel(m_kind, tr("Kind of contact"));
    form().setLabel(m_field, tr("Field of the procedure"));
    form().setLabel(m_text, tr("Questions, one in a line"));
    m_how->setSay(
        tr("At most %1, in the order they are asked; with none, nothing is asked. Those of a field go "
           "before those of any field. In a call Ctrl+G asks them one by one.")
            .arg(limits::TopicQuestions));
    fillTopics();
    m_kind->setEnabled(isNew()); // another topic is another entry
    m_field->setEnabled(isNew());
    fill();
}

void QuestionsTab::fillTopics()
{
    const QSignalBlocker quietKind(m_kind);
    const QSignalBlocker quietField(m_field);
    const int kind = std::max(0, m_kind->currentIndex());
    m_kind->clear();
    for (const ContactKind one : kinds())
        m_kind->addItem(Labels::of(one), int(one));
    m_kind->setCurrentIndex(kind);
    const QString field = m_field->currentData().toString();
    m_field->clear();
    m_field->addItem(tr("Any field"), QString());
    for (const QString &name : m_ports.index.fields())
        m_field->addItem(name, name);
    chooseField(field);
}

void QuestionsTab::chooseField(const QString &field)
{
    if (m_field->findData(field) < 0) // of procedures that are here no more
        m_field->addItem(field, field);
    m_field->setCurrentIndex(m_field->findData(field));
}

QFuture<Result<QList<TopicQuestions>>> QuestionsTab::read()
{
    return m_ports.desk.topicQuestions();
}

QFuture<Result<void>> QuestionsTab::keep(const TopicQuestions &topic)
{
    TopicQuestions made = topic;
    if (const TopicQuestions *before = topicIn(entries(), topic.id()); before && isNew())
        made.version = before->version; // withdrawn, or built in
    return m_ports.desk.keepTopicQuestions(made);
}

QList<TopicQuestions> QuestionsTab::arranged(QList<TopicQuestions> topics) const
{
    for (const ContactKind kind : kinds()) {
        TopicQuestions builtIn;
        builtIn.kind = kind;
        builtIn.questions = builtInQuestions(kind);
        if (!builtIn.questions.isEmpty() && !topicIn(topics, builtIn.id()))
            topics << builtIn;
    }
    std::stable_sort(topics.begin(), topics.end(), [](const TopicQuestions &a, const TopicQuestions &b) {
        return a.kind != b.kind ? a.kind < b.kind : sortKey(a.field) < sortKey(b.field);
    });
    return topics;
}

QString QuestionsTab::keyOf(const TopicQuestions &topic) const
{
    return topic.id();
}

LineRow QuestionsTab::rowOf(const TopicQuestions &topic) const
{
    LineRow row;
    const QString kind = Labels::of(topic.kind);
    row.title = topic.field.isEmpty() ? kind : tr("%1, %2").arg(kind, topic.field.simplified());
    row.detail = topic.questions.isEmpty() ? tr("Nothing is asked.")
                                           : topic.questions.join(QLatin1Char(' ')).simplified();
    if (isBuiltIn(topic))
        row.mark = tr("built in");
    return row;
}

TopicQuestions QuestionsTab::blank() const
{
    return {};
}

void QuestionsTab::put(const TopicQuestions &topic)
{
    m_kind->setCurrentIndex(m_kind->findData(int(topic.kind)));
    chooseField(topic.field);
    m_text->setPlainText(topic.questions.join(QLatin1Char('\n')));
}

TopicQuestions QuestionsTab::written() const
{
    TopicQuestions topic = shown();
    topic.kind = ContactKind(m_kind->currentData().toInt());
    topic.field = m_field->currentData().toString();
    topic.questions.clear();
    for (const QString &line : cleanText(m_text->wholeText()).split(QLatin1Char('\n'))) {
        if (const QString question = line.simplified(); !question.isEmpty())
            topic.questions << question;
    }
    return topic;
}

bool QuestionsTab::differs(const TopicQuestions &now, const TopicQuestions &was) const
{
    return now.kind != was.kind || now.field != was.field || now.questions != was.questions;
}

void QuestionsTab::focusDetail()
{
    (isNew() ? static_cast<QWidget *>(m_kind) : m_text)->setFocus(Qt::ShortcutFocusReason);
}

bool QuestionsTab::judge(const TopicQuestions &topic)
{
    const TopicQuestions *same = isNew() ? topicIn(entries(), topic.id()) : nullptr;
    if (same && !same->withdrawn && !isBuiltIn(*same)) {
        form().sayWrong(m_field, tr("This topic has its questions already, in the list at the left."));
        return false;
    }
    const QList<Error> problems = problemsOf(topic);
    if (problems.isEmpty())
        return true;
    const Error &problem = problems.first();
    form().sayWrong(
        m_text,
        problem.code == QStringLiteral("questions.too_many")
            ? tr("At most %1 questions: more are not asked in a call.").arg(limits::TopicQuestions)
            : problem.code == QStringLiteral("text.too_long")
            ? tr("A question has at most %1 letters: it is read at a glance.").arg(limits::TopicQuestion)
            : Labels::of(problem));
    return false;
}

} // namespace tongdai
