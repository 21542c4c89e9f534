// "Chưa tìm thấy": questions the base had no answer to, by week.
#pragma once

#include "ui/editing/desktab.h"

namespace tongdai {

class PlainCombo;

class MissedTab final : public DeskTab
{
    Q_OBJECT
public:
    explicit MissedTab(const EditingPorts &ports, QWidget *parent = nullptr);

    QString title() const override;
    void reload() override;
    QString offer(Verb verb) const override;
    void work(Verb verb) override;

protected:
    void choose(const LineRow *row) override;
    void retranslate() override;
    QString emptyWords() const override;

private:
    static constexpr int Most = 500;

    void fill();
    void fillWeeks();
    void trySearch();
    const MissedQuestion *shown() const;

    QList<MissedQuestion> m_questions;
    PlainCombo *m_week;
    TextLabel *m_words;
    TextLabel *m_asked;
    TextLabel *m_nearLabel;
    TextLabel *m_near;
    quint64 m_searched = 0;
};

} // namespace tongdai
