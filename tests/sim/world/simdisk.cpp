#include "tests/sim/world/simdisk.h"

#include "tests/sim/world/diskfile.h"

#include <algorithm>

namespace tongdai::sim {

namespace {

QHash<QString, SimDisk *> &disks()
{
    static QHash<QString, SimDisk *> all;
    return all;
}

constexpr qint64 Sector = 512; // what a disk writes whole, even when it loses power

} // namespace

SimDisk::SimDisk(QString folder)
    : m_folder(std::move(folder))
{
    disks().insert(m_folder, this);
}

SimDisk::~SimDisk()
{
    disks().remove(m_folder);
}

SimDisk *SimDisk::of(const QString &path)
{
    return disks().value(path.left(path.lastIndexOf(QLatin1Char('/'))));
}

SimDisk::Image SimDisk::image() const
{
    Image image;
    for (auto file = m_files.cbegin(); file != m_files.cend(); ++file)
        image.insert(file.key().mid(m_folder.size() + 1),
                     QByteArray((*file)->content.constData(), (*file)->content.size()));
    return image;
}

void SimDisk::setImage(const Image &image)
{
    m_files.clear();
    m_unsyncedDeletions.clear();
    for (auto file = image.cbegin(); file != image.cend(); ++file) {
        auto made = std::make_shared<DiskFile>();
        made->content = *file;
        m_files.insert(m_folder + QLatin1Char('/') + file.key(), made);
    }
}

std::shared_ptr<DiskFile> SimDisk::open(const QString &path, bool create)
{
    if (const auto found = m_files.constFind(path); found != m_files.cend())
        return *found;
    if (!create)
        return nullptr;
    m_unsyncedDeletions.remove(path);
    return m_files.insert(path, std::make_shared<DiskFile>()).value();
}

bool SimDisk::remove(const QString &path, bool synced)
{
    const auto file = m_files.take(path);
    if (!file)
        return false;
    if (synced)
        m_unsyncedDeletions.clear(); // one directory, one sync
    else
        m_unsyncedDeletions.insert(path, file);
    return true;
}

bool SimDisk::step()
{
    if (m_off)
        return false;
    if (m_operationsLeft > 0 && --m_operationsLeft == 0)
        m_off = true;
    return !m_off;
}

void SimDisk::noteSync()
{
    ++m_syncs;
}

qint64 SimDisk::used() const
{
    qint64 bytes = 0;
    for (const auto &file : m_files)
        bytes += file->content.size();
    return bytes;
}

bool SimDisk::hasRoom(qint64 bytes) const
{
    if (m_room < 0)
        return true;
    const qint64 wanted = used() + bytes;
    return wanted <= m_room || (m_more && wanted <= m_room + m_more());
}

bool SimDisk::damage(const QString &name, int count, Dice &dice)
{
    const auto file = m_files.value(m_folder + QLatin1Char('/') + name);
    if (!file || file->content.isEmpty())
        return false;
    for (int i = 0; i < count; ++i) {
        const qint64 at = dice.below(file->content.size());
        file->content[at] = char(~file->content.at(at));
    }
    return true;
}

void SimDisk::restart(Loss loss, Dice &dice)
{
    // Sorted: the order in which chance is asked must not hang on a hash.
    QStringList names = m_files.keys();
    names.sort();
    if (loss != Loss::None) {
        QStringList back = m_unsyncedDeletions.keys();
        back.sort();
        for (const QString &name : std::as_const(back)) {
            if (!m_files.contains(name) && dice.percent(50)) {
                m_files.insert(name, m_unsyncedDeletions.value(name));
                names.append(name);
            }
        }
    }
    for (const QString &name : std::as_const(names)) {
        DiskFile &file = *m_files[name];
        if (loss != Loss::None)
            file.losePower(loss == Loss::Torn ? &dice : nullptr, Sector);
        file.unsynced.clear();
        file.forgetLocks();
    }
    m_unsyncedDeletions.clear();
    m_operationsLeft = 0;
    m_off = false;
}

} // namespace tongdai::sim
