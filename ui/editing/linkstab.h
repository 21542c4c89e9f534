// "Liên kết cần xem": web addresses in the articles that no longer do what is written, and those never
// checked.
#pragma once

#include "models/domain/weblink.h"
#include "ui/editing/desktab.h"

namespace tongdai {

class LinksTab final : public DeskTab
{
    Q_OBJECT
public:
    explicit LinksTab(const EditingPorts &ports, QWidget *parent = nullptr);

    QString title() const override;
    void reload() override;
    QString offer(Verb verb) const override;
    void work(Verb verb) override;
    int count() const override; ///< those to look at; the unchecked ones are nobody's fault

protected:
    void choose(const LineRow *row) override;
    void retranslate() override;
    QString emptyWords() const override;

private:
    static constexpr int Most = 500; ///< rows
    static constexpr int AgainDays = 30; ///< a result so old is worth asking anew

    void fill();
    void showEvent(QShowEvent *event) override;
    const ArticleLink *shown() const;
    QStringList worthAsking() const;
    void check(const QStringList &urls);

    QList<ArticleLink> m_links;
    bool m_stale = true; ///< reading every article takes a moment: only where somebody looks
    bool m_checking = false;
    quint64 m_asked = 0;
    TextLabel *m_url;
    TextLabel *m_state;
    TextLabel *m_when;
    TextLabel *m_placesLabel;
    TextLabel *m_places;
};

} // namespace tongdai
