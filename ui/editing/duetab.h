// "Đến hạn kiểm tra": procedures whose next check is due.
#pragma once

#include "ui/editing/desktab.h"

namespace tongdai {

class DueTab final : public DeskTab
{
    Q_OBJECT
public:
    explicit DueTab(const EditingPorts &ports, QWidget *parent = nullptr);

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
    static constexpr int AheadDays = 14; ///< what falls due in the next two weeks is shown too

    const SearchHit *shown() const;

    QList<SearchHit> m_due;
    TextLabel *m_name;
    TextLabel *m_when;
};

} // namespace tongdai
