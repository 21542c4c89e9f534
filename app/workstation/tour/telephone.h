// Where the numbers go that are dialled during the tour.
#pragma once

#include <QDesktopServices>
#include <QObject>
#include <QUrl>

namespace tongdai::tour {

/// Takes every tel: link from the system, so that nothing rings at whoever runs the tour. GUI thread.
class Telephone final : public QObject
{
    Q_OBJECT
public:
    Telephone() { QDesktopServices::setUrlHandler(QStringLiteral("tel"), this, "dial"); }
    ~Telephone() override { QDesktopServices::unsetUrlHandler(QStringLiteral("tel")); }

    QString dialled() const { return m_dialled; } ///< the last number, empty before the first

public Q_SLOTS:
    void dial(const QUrl &number) { m_dialled = number.path(); }

private:
    QString m_dialled;
};

} // namespace tongdai::tour
