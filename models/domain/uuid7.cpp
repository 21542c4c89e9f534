#include "models/domain/uuid7.h"

#include <QRandomGenerator>

#include <algorithm>
#include <array>
#include <utility>

namespace tongdai {

namespace {
thread_local std::function<quint32()> chosenBits; // empty: the system's
} // namespace

ChosenUuidBits::ChosenUuidBits(std::function<quint32()> source)
    : m_before(std::exchange(chosenBits, std::move(source)))
{ }

ChosenUuidBits::~ChosenUuidBits()
{
    chosenBits = std::move(m_before);
}

QUuid newUuid7(qint64 nowMs)
{
    // RFC 9562, 5.7: 48 bits of time, version 7, 12 random bits, variant 10, 62 random bits.
    constexpr qint64 LargestTime = (qint64(1) << 48) - 1;
    const auto time = static_cast<quint64>(std::clamp<qint64>(nowMs, 0, LargestTime));
    std::array<quint32, 3> random {};
    if (chosenBits)
        std::generate(random.begin(), random.end(), chosenBits);
    else
        QRandomGenerator::system()->fillRange(random.data(), static_cast<qsizetype>(random.size()));

    const auto byte = [](quint32 word, int index) { return static_cast<uchar>(word >> (8 * index)); };
    return QUuid(static_cast<uint>(time >> 16), static_cast<ushort>(time & 0xffff),
                 static_cast<ushort>(0x7000 | (random[0] & 0x0fff)),
                 static_cast<uchar>(0x80 | (byte(random[0], 2) & 0x3f)), byte(random[0], 3),
                 byte(random[1], 0), byte(random[1], 1), byte(random[1], 2), byte(random[1], 3),
                 byte(random[2], 0), byte(random[2], 1));
}

} // namespace tongdai
