#include "tests/sim/world/process.h"

#include "models/domain/uuid7.h"
#include "tests/sim/world/simdisk.h"
#include "tests/sim/world/world.h"

#include <QHashSeed>
#include <QLoggingCategory>
#include <QTemporaryDir>

#include <sodium.h>

#include <memory>

namespace tongdai::sim {

namespace {

Dice *bits()
{
    static Dice fixed(1);
    static Dice *chosen = &fixed;
    return chosen;
}

Dice *chosenBits = nullptr;

Dice &dice()
{
    return chosenBits ? *chosenBits : *bits();
}

const char *name()
{
    return "tongdai-sim";
}
uint32_t word()
{
    return uint32_t(dice().next());
}
void fill(void *const into, const std::size_t size)
{
    auto *bytes = static_cast<unsigned char *>(into);
    for (std::size_t i = 0; i < size; ++i)
        bytes[i] = static_cast<unsigned char>(dice().next());
}

randombytes_implementation implementation {name, word, nullptr, nullptr, fill, nullptr};

} // namespace

void prepareProcess()
{
    static std::unique_ptr<ChosenUuidBits> uuids;
    if (uuids)
        return;
    QHashSeed::setDeterministicGlobalSeed();
    randombytes_set_implementation(&implementation);
    uuids = std::make_unique<ChosenUuidBits>([] { return quint32(dice().next()); });
    SimDisk::install();
    QLoggingCategory::setFilterRules(QStringLiteral("tongdai.*=false"));
    takeBitsFrom(nullptr);
    freshCentre();
    freshProfile();
}

void takeBitsFrom(Dice *source)
{
    chosenBits = source;
    SimDisk::setDice(&dice());
}

Found simulate(const Settings &settings)
{
    prepareProcess();
    static const QTemporaryDir folder;
    World world(settings, folder.path());
    return world.live();
}

QStringList withoutWords()
{
    return {QStringLiteral("dedupe"),           QStringLiteral("contiguity"),
            QStringLiteral("retention"),        QStringLiteral("tag"),
            QStringLiteral("bigserial"),        QStringLiteral("notify-only"),
            QStringLiteral("ack-before-commit")};
}

bool withoutFrom(const QString &word, Without *without)
{
    const qsizetype index = withoutWords().indexOf(word);
    if (index < 0)
        return false;
    *without = Without(index + 1);
    return true;
}

} // namespace tongdai::sim
