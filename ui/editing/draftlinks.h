// The links of a draft, under its situation: what each does, for whoever reviews it.
#pragma once

#include "models/domain/weblink.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace tongdai {

class Clock;
class LinkChecker;
class TextLabel;

/// Shows what is known at once and asks for what is older than a day; nothing waits for it and nothing is
/// barred by it. Hidden when the draft has no link.
class DraftLinks final : public QWidget
{
    Q_OBJECT
public:
    DraftLinks(const Theme &theme, LinkChecker &links, const Clock &clock, QWidget *parent = nullptr);

    void show(const Procedure &draft);
    void clear();

private:
    void say();
    void changeEvent(QEvent *event) override;
    void take(const QList<LinkCheck> &checks);
    void askStale();

    static constexpr int MostLines = 6;

    LinkChecker &m_links;
    const Clock &m_clock;
    QStringList m_urls;
    QHash<QString, LinkCheck> m_checks;
    quint64 m_asked = 0;
    bool m_checking = false;
    TextLabel *m_head;
    TextLabel *m_lines;
};

} // namespace tongdai
