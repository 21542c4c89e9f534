// Draws one found procedure: its name on up to two lines, code and field, freshness, and why it was found.
#pragma once

#include "models/ports/clock.h"
#include "ui/widgets/theme.h"

#include <QStyledItemDelegate>

namespace tongdai {

struct SearchHit;

class HitDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    HitDelegate(const Theme &theme, const Clock &clock, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static QString
    why(const SearchHit &hit); ///< "gọi là “giấy độc thân”", empty when there is nothing to tell
    QString words(const SearchHit &hit) const; ///< the whole row, for a screen reader

private:
    QStringList nameLines(const QString &name, int width, bool strong) const;
    int roomOf(const QStyleOptionViewItem &option) const; ///< for words, pixels
    QDate today() const;

    const Theme &m_theme;
    const Clock &m_clock;
};

} // namespace tongdai
