#include "tests/sim/world/diskfile.h"

#include <algorithm>
#include <cstring>

namespace tongdai::sim {

namespace {

void put(QByteArray &content, qint64 at, const char *bytes, qint64 size)
{
    if (content.size() < at + size) {
        const qint64 old = content.size();
        content.resize(at + size);
        if (at > old)
            std::memset(content.data() + old, 0, std::size_t(at - old));
    }
    std::memcpy(content.data() + at, bytes, std::size_t(size));
}

} // namespace

void DiskFile::write(qint64 at, const char *bytes, qint64 size)
{
    Change change;
    change.at = at;
    change.sizeBefore = content.size();
    change.before = content.mid(at, size);
    change.after = QByteArray(bytes, size);
    unsynced.push_back(std::move(change));
    put(content, at, bytes, size);
}

void DiskFile::cut(qint64 size)
{
    if (size >= content.size())
        return;
    Change change;
    change.at = size;
    change.sizeBefore = content.size();
    change.before = content.mid(size);
    change.cut = true;
    unsynced.push_back(std::move(change));
    content.truncate(size);
}

void DiskFile::losePower(Dice *dice, qint64 sector)
{
    for (auto change = unsynced.rbegin(); change != unsynced.rend(); ++change) {
        if (change->cut) {
            content += change->before;
        } else {
            if (!change->before.isEmpty())
                put(content, change->at, change->before.constData(), change->before.size());
            content.truncate(change->sizeBefore);
        }
    }
    if (!dice)
        return;
    for (const Change &change : unsynced) {
        const qint64 fate = dice->below(3);
        if (fate == 0)
            continue;
        if (change.cut) {
            content.truncate(std::min<qint64>(change.at, content.size()));
            continue;
        }
        if (fate == 1) {
            put(content, change.at, change.after.constData(), change.after.size());
            continue;
        }
        for (qint64 from = 0; from < change.after.size(); from += sector) {
            const qint64 size = std::min<qint64>(sector, change.after.size() - from);
            if (dice->percent(50))
                put(content, change.at + from, change.after.constData() + from, size);
        }
    }
}

void DiskFile::forgetLocks()
{
    readers = 0;
    reserved = nullptr;
    exclusive = nullptr;
    sharedLocks = {};
    shared.clear();
    sharedUsers = 0;
}

} // namespace tongdai::sim
