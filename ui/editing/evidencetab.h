// "Bằng chứng": what calls have taught the search, for editors to strike or to make a common name of.
#pragma once

#include "ui/editing/desktab.h"

namespace tongdai {

class EvidenceTab final : public DeskTab
{
    Q_OBJECT
public:
    explicit EvidenceTab(const EditingPorts &ports, QWidget *parent = nullptr);

    QString title() const override;
    void reload() override;
    QString offer(Verb verb) const override;
    void work(Verb verb) override;

protected:
    void choose(const LineRow *row) override;
    void retranslate() override;
    QString emptyWords() const override;

private:
    static constexpr int Most = 500; ///< heaviest first; more nobody goes through

    void fill();
    const Evidence *shown() const;

    QList<Evidence> m_pairs;
    TextLabel *m_words;
    TextLabel *m_procedure;
    TextLabel *m_weight;
    TextLabel *m_voices;
};

} // namespace tongdai
