// "Câu hỏi gợi ý": what to ask about a topic, as editors and administrators keep it.
#pragma once

#include "models/domain/phrases.h"
#include "ui/editing/entrytab.h"

namespace tongdai {

class NoteEdit;
class PlainCombo;

/// Lists what is in force: the built-in questions of a kind too, until somebody writes others.
class QuestionsTab final : public EntryTab<TopicQuestions>
{
    Q_OBJECT
public:
    explicit QuestionsTab(const EditingPorts &ports, QWidget *parent = nullptr);

    QString title() const override;
    int count() const override; ///< those written

protected:
    void focusDetail() override;
    void retranslate() override;
    QString emptyWords() const override;
    Words words() const override;
    bool canWithdraw() const override;

    QFuture<Result<QList<TopicQuestions>>> read() override;
    QFuture<Result<void>> keep(const TopicQuestions &topic) override;
    QList<TopicQuestions> arranged(QList<TopicQuestions> topics) const override;
    QString keyOf(const TopicQuestions &topic) const override;
    LineRow rowOf(const TopicQuestions &topic) const override;
    TopicQuestions blank() const override;
    void put(const TopicQuestions &topic) override;
    TopicQuestions written() const override;
    bool differs(const TopicQuestions &now, const TopicQuestions &was) const override;
    bool judge(const TopicQuestions &topic) override;

private:
    void fillTopics();
    void chooseField(const QString &field);

    PlainCombo *m_kind;
    PlainCombo *m_field;
    NoteEdit *m_text;
    TextLabel *m_how;
};

} // namespace tongdai
