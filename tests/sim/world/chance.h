// One source of chance for a whole simulated world: the same seed gives the same world.
#pragma once

#include <QtGlobal>

#include <cstddef>

namespace tongdai::sim {

/// splitmix64 (Steele, Lea, Flood 2014); written out here because a standard distribution may differ between
/// libraries.
class Dice
{
public:
    explicit Dice(quint64 seed)
        : m_state(seed * 0x9e3779b97f4a7c15ULL + 0x1234567)
    { }

    quint64 next()
    {
        m_state += 0x9e3779b97f4a7c15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    /// 0 to `bound` - 1; 0 when `bound` is below 1.
    qint64 below(qint64 bound) { return bound < 1 ? 0 : qint64(next() % quint64(bound)); }
    qint64 between(qint64 least, qint64 most) { return least + below(most - least + 1); }
    bool percent(double share) { return double(next() >> 11) / double(1ULL << 53) * 100.0 < share; }

private:
    quint64 m_state;
};

} // namespace tongdai::sim
