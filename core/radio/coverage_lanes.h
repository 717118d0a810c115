// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <immintrin.h>
#endif

#ifndef OASIS_LANES_NAMESPACE
#define OASIS_LANES_NAMESPACE lanes_portable
#endif

/// Numbers side by side in one register, and the functions of them that the coverage engine needs. The header is
/// compiled once for each instruction set, in a namespace of its own, so that no function of one set is ever linked in
/// place of another's. With -ffp-contract=off all sets give the same bits. NaN and infinities keep their meaning.
namespace oasis::OASIS_LANES_NAMESPACE {

#if defined(__AVX512F__) && defined(__AVX512DQ__)
inline constexpr std::size_t kBytes = 64;
#elif defined(__AVX2__)
inline constexpr std::size_t kBytes = 32;
#else
inline constexpr std::size_t kBytes = 16;
#endif

/// The integer of the same size.
template <std::size_t Size>
struct IntegerOf;
template <>
struct IntegerOf<4>
{
    using Signed = std::int32_t;
    using Unsigned = std::uint32_t;
};
template <>
struct IntegerOf<8>
{
    using Signed = std::int64_t;
    using Unsigned = std::uint64_t;
};

/// Vector types over an element T, float or double.
template <class T>
struct Pack
{
    static constexpr int kLanes = static_cast<int>(kBytes / sizeof(T));
    typedef T Value __attribute__((vector_size(kBytes)));
    typedef typename IntegerOf<sizeof(T)>::Signed Mask __attribute__((vector_size(kBytes)));
    typedef typename IntegerOf<sizeof(T)>::Unsigned Bits __attribute__((vector_size(kBytes)));
    typedef std::int32_t Index __attribute__((vector_size(kBytes / sizeof(T) * sizeof(std::int32_t))));
};

using Doubles = Pack<double>::Value;
using Floats = Pack<float>::Value;

template <class V>
struct ElementOf;
template <>
struct ElementOf<Doubles>
{
    using Type = double;
};
template <>
struct ElementOf<Floats>
{
    using Type = float;
};
template <class V>
using Element = typename ElementOf<V>::Type;
template <class V>
using MaskOf = typename Pack<Element<V>>::Mask;
template <class V>
using BitsOf = typename Pack<Element<V>>::Bits;

template <class V>
inline V all(double x)
{
    return V{} + static_cast<Element<V>>(x);
}
template <class V>
inline V select(MaskOf<V> mask, V yes, V no)
{
    return mask ? yes : no;
}
template <class V>
inline V larger(V a, V b)
{
    return a > b ? a : b;
}
template <class V>
inline V smaller(V a, V b)
{
    return a < b ? a : b;
}
template <class M>
inline bool any(M mask)
{
    std::int64_t words[sizeof(M) / 8];
    std::memcpy(words, &mask, sizeof(M));
    std::int64_t together = 0;
    for (const std::int64_t word : words)
        together |= word;
    return together != 0;
}

inline Doubles root(Doubles x)
{
#if defined(__AVX512F__) && defined(__AVX512DQ__)
    return _mm512_sqrt_pd(x);
#elif defined(__AVX2__)
    return _mm256_sqrt_pd(x);
#elif defined(__SSE2__)
    return _mm_sqrt_pd(x);
#else
    for (int lane = 0; lane < Pack<double>::kLanes; ++lane)
        x[lane] = __builtin_sqrt(x[lane]);
    return x;
#endif
}
inline Floats root(Floats x)
{
#if defined(__AVX512F__) && defined(__AVX512DQ__)
    return _mm512_sqrt_ps(x);
#elif defined(__AVX2__)
    return _mm256_sqrt_ps(x);
#elif defined(__SSE2__)
    return _mm_sqrt_ps(x);
#else
    for (int lane = 0; lane < Pack<float>::kLanes; ++lane)
        x[lane] = __builtin_sqrtf(x[lane]);
    return x;
#endif
}

/// How a number is laid out in IEEE 754.
template <class T>
struct Layout;
template <>
struct Layout<double>
{
    static constexpr int kShift = 52;
    static constexpr std::uint64_t kMantissa = 0x000FFFFFFFFFFFFFULL;
    static constexpr std::uint64_t kOne = 0x3FF0000000000000ULL;
    static constexpr std::uint64_t kMagicBits = 0x4330000000000000ULL; ///< 2^52
    static constexpr double kMagic = 4503599627370496.0;
    static constexpr double kRound = 6755399441055744.0; ///< 1.5 × 2^52: adding it rounds to a whole number
    static constexpr double kBias = 1023;
    static constexpr double kMostExponent = 700;
};
template <>
struct Layout<float>
{
    static constexpr int kShift = 23;
    static constexpr std::uint32_t kMantissa = 0x007FFFFFU;
    static constexpr std::uint32_t kOne = 0x3F800000U;
    static constexpr std::uint32_t kMagicBits = 0x4B000000U; ///< 2^23
    static constexpr float kMagic = 8388608.0F;
    static constexpr float kRound = 12582912.0F;
    static constexpr float kBias = 127;
    static constexpr float kMostExponent = 87;
};

/// Natural logarithm of positive, normal numbers: x = 2^e m with m in [√½, √2), ln m = 2 artanh((m−1)/(m+1)) as a
/// series. Absolute error below 1e-12 + 2e-16 |ln x| (double), 3e-7 + 1e-7 |ln x| (float). 0 gives about ln of the
/// smallest normal number, negative numbers nothing useful.
template <class V>
inline V naturalLog(V x)
{
    using L = Layout<Element<V>>;
    BitsOf<V> bits;
    std::memcpy(&bits, &x, sizeof bits);
    const BitsOf<V> exponentBits = (bits >> L::kShift) | L::kMagicBits;
    V exponent;
    std::memcpy(&exponent, &exponentBits, sizeof exponent);
    exponent -= L::kMagic + L::kBias;
    const BitsOf<V> mantissaBits = (bits & L::kMantissa) | L::kOne;
    V m;
    std::memcpy(&m, &mantissaBits, sizeof m);
    const MaskOf<V> high = m > static_cast<Element<V>>(1.4142135623730951);
    m = select<V>(high, m * static_cast<Element<V>>(0.5), m);
    exponent = select<V>(high, exponent + 1, exponent);
    const V s = (m - 1) / (m + 1);
    const V q = s * s;
    V sum;
    if constexpr (sizeof(Element<V>) == 8)
        sum = ((((((q / 15 + 1.0 / 13) * q + 1.0 / 11) * q + 1.0 / 9) * q + 1.0 / 7) * q + 1.0 / 5) * q + 1.0 / 3) * q +
              1.0;
    else
        sum = ((q * (1.0F / 7) + 1.0F / 5) * q + 1.0F / 3) * q + 1.0F;
    return exponent * static_cast<Element<V>>(0.69314718055994531) + 2 * s * sum;
}

/// e^x: x = n ln 2 + r, |r| <= ½ ln 2, Taylor series in r. Relative error below 1e-13 (double), 3e-7 (float). Beyond
/// ±700 (±87) the result is that of the limit.
template <class V>
inline V exponential(V x)
{
    using E = Element<V>;
    using L = Layout<E>;
    x = larger(smaller(x, all<V>(L::kMostExponent)), all<V>(-L::kMostExponent));
    const V shifted = x * static_cast<E>(1.4426950408889634) + L::kRound;
    const V n = shifted - L::kRound;
    V r = x - n * static_cast<E>(sizeof(E) == 8 ? 6.93147180369123816490e-01 : 0.693359375);
    r -= n * static_cast<E>(sizeof(E) == 8 ? 1.90821492927058770002e-10 : -2.12194440e-4);
    V p;
    if constexpr (sizeof(E) == 8)
        p = (((((((((r / 39916800.0 + 1.0 / 3628800) * r + 1.0 / 362880) * r + 1.0 / 40320) * r + 1.0 / 5040) * r +
                 1.0 / 720) *
                    r +
                1.0 / 120) *
                   r +
               1.0 / 24) *
                  r +
              1.0 / 6) *
                 r +
             0.5) *
                r * r +
            r + 1.0;
    else
        p = ((((r * (1.0F / 720) + 1.0F / 120) * r + 1.0F / 24) * r + 1.0F / 6) * r + 0.5F) * r * r + r + 1.0F;
    BitsOf<V> bits;
    std::memcpy(&bits, &shifted, sizeof bits);
    bits = (bits << L::kShift) + L::kOne;
    V scale;
    std::memcpy(&scale, &bits, sizeof scale);
    return p * scale;
}

template <class V>
inline V log10Of(V x)
{
    return naturalLog(x) * static_cast<Element<V>>(0.43429448190325183);
}
template <class V>
inline V power10(V x)
{
    return exponential<V>(x * static_cast<Element<V>>(2.302585092994046));
}
template <class V>
inline V hyperbolicTangent(V x)
{
    return 1 - 2 / (exponential<V>(2 * x) + 1);
}

/// arccos of numbers within [0, 1], extended by symmetry to [−1, 1]: Abramowitz and Stegun 1964, 4.4.46, √(1−x) times a
/// polynomial of degree 7; error below 2e-8 rad.
template <class V>
inline V arcCosine(V x)
{
    const V a = larger(x, -x);
    const V p = ((((((a * static_cast<Element<V>>(-0.0012624911) + static_cast<Element<V>>(0.0066700901)) * a -
                     static_cast<Element<V>>(0.0170881256)) *
                        a +
                    static_cast<Element<V>>(0.0308918810)) *
                       a -
                   static_cast<Element<V>>(0.0501743046)) *
                      a +
                  static_cast<Element<V>>(0.0889789874)) *
                     a -
                 static_cast<Element<V>>(0.2145988016)) *
                    a +
                static_cast<Element<V>>(1.5707963050);
    const V positive = root(larger(1 - a, V{})) * p;
    return select<V>(x < 0, static_cast<Element<V>>(3.141592653589793) - positive, positive);
}

/// cos of angles between π/3 and 2π/3: −sin(x − π/2), a Taylor series. Error below 2e-10.
template <class V>
inline V cosineNearRight(V x)
{
    const V r = x - static_cast<Element<V>>(1.5707963267948966);
    const V q = r * r;
    return -r * ((((q * static_cast<Element<V>>(1.0 / 362880) - static_cast<Element<V>>(1.0 / 5040)) * q +
                   static_cast<Element<V>>(1.0 / 120)) *
                      q -
                  static_cast<Element<V>>(1.0 / 6)) *
                     q +
                 1);
}

/// arctan: the angle is halved twice, then a series to the 17th power. Error below 2e-9 rad within ±1, 5e-8 beyond.
template <class V>
inline V arcTangent(V x)
{
    using E = Element<V>;
    x = x / (1 + root(1 + x * x));
    x = x / (1 + root(1 + x * x));
    const V q = x * x;
    V sum = all<V>(1.0 / 17);
    sum = sum * q - static_cast<E>(1.0 / 15);
    sum = sum * q + static_cast<E>(1.0 / 13);
    sum = sum * q - static_cast<E>(1.0 / 11);
    sum = sum * q + static_cast<E>(1.0 / 9);
    sum = sum * q - static_cast<E>(1.0 / 7);
    sum = sum * q + static_cast<E>(1.0 / 5);
    sum = sum * q - static_cast<E>(1.0 / 3);
    return 4 * x * (sum * q + 1);
}

/// Nearest whole number, for |x| below 2^22.
template <class V>
inline V nearestWhole(V x)
{
    return (x + Layout<Element<V>>::kRound) - Layout<Element<V>>::kRound;
}

/// Two neighbouring floats at base[index] and base[index + 1] of every lane.
struct Neighbours
{
    Doubles first;
    Doubles second;
};
inline Neighbours neighbours(const float* base, Pack<double>::Index index)
{
    constexpr int kLanes = Pack<double>::kLanes;
    Pack<double>::Bits pairs;
#if defined(__AVX512F__) && defined(__AVX512DQ__)
    pairs = reinterpret_cast<Pack<double>::Bits>(_mm512_i32gather_epi64(reinterpret_cast<__m256i>(index), base, 4));
#else
    for (int lane = 0; lane < kLanes; ++lane) {
        std::uint64_t pair;
        std::memcpy(&pair, base + index[lane], sizeof pair);
        pairs[lane] = pair;
    }
#endif
    typedef float Half __attribute__((vector_size(kBytes / 2)));
    typedef std::uint32_t HalfBits __attribute__((vector_size(kBytes / 2)));
    static_assert(sizeof(Half) == kLanes * sizeof(float));
    const HalfBits low = __builtin_convertvector(pairs, HalfBits);
    const HalfBits high = __builtin_convertvector(pairs >> 32, HalfBits);
    Half first;
    Half second;
    std::memcpy(&first, &low, sizeof first);
    std::memcpy(&second, &high, sizeof second);
    return {__builtin_convertvector(first, Doubles), __builtin_convertvector(second, Doubles)};
}

} // namespace oasis::OASIS_LANES_NAMESPACE
