// On the page "Đồng bộ", for those who watch over the centre's work: what it has parked.
#pragma once

#include "models/ports/parkedwork.h"
#include "ui/widgets/theme.h"

#include <QWidget>

#include <optional>

class QListView;
class QStringListModel;

namespace tongdai {

class Clock;
class Directory;
class RowPainter;
class SectionTitle;

/// Hidden while nothing is parked.
class ParkedGroup final : public QWidget
{
    Q_OBJECT
public:
    using KindWords = QString (*)(const QString &kind);

    ParkedGroup(const Theme &theme, ParkedWork &parked, const Directory &directory, const Clock &clock,
                KindWords kindWords, QWidget *parent = nullptr);

    int count() const { return static_cast<int>(m_notices.size()); }
    std::optional<ParkedNotice> current() const;
    QWidget *list() const; ///< what takes the keyboard

    QString heading(const ParkedNotice &notice) const; ///< kind, number, whose, from where
    static QString reason(const ParkedNotice &notice); ///< whole sentences

Q_SIGNALS:
    void currentChanged(); ///< or what it says

private:
    void changeEvent(QEvent *event) override;
    void retranslate();
    void ask();
    void take(const QList<ParkedNotice> &notices);
    void paintRow(int row, RowPainter &painter) const;
    static QString shortReason(ParkedNotice::Why why);
    QString who(const ParkedNotice &notice) const;

    const Theme &m_theme;
    ParkedWork &m_parked;
    const Directory &m_directory;
    const Clock &m_clock;
    KindWords m_kindWords;
    QList<ParkedNotice> m_notices;
    QStringListModel *m_rows; ///< one text a notice, for those who cannot see it
    SectionTitle *m_title;
    QListView *m_list;
};

} // namespace tongdai
