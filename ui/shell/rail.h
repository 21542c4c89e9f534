// The column of pages at the left: icon and word, number, badge; who sits here at its foot.
#pragma once

#include "ui/widgets/paintedrows.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace tongdai {

class Rail final : public QWidget, public PaintedRows
{
    Q_OBJECT
public:
    struct Entry {
        int digit = 0; ///< Ctrl+digit
        QString icon;
        QString words;
        int badge = 0;
    };

    explicit Rail(const Theme &theme, QWidget *parent = nullptr);

    void setEntries(const QList<Entry> &entries);
    void setCurrent(int digit);
    void setBadge(int digit, int count);
    /// Name in bold, then plain lines.
    void setPerson(const QString &name, const QStringList &lines);
    void setKeyHint(const QString &words);
    Kind paintedKind() const override { return Kind::Pages; }
    int paintedCount() const override { return static_cast<int>(m_entries.size()); }
    PaintedRow painted(int row) const override;
    void pressPainted(int row) override { Q_EMIT chosen(m_entries.at(row).digit); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {sizeHint().width(), 100}; }

Q_SIGNALS:
    void chosen(int digit);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    QRect entryRect(int row) const;
    int entryHeight(int row) const;

    const Theme &m_theme;
    QList<Entry> m_entries;
    int m_current = 0;
    QString m_name;
    QStringList m_lines;
    QString m_hint;
};

} // namespace tongdai
