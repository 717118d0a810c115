// SPDX-FileCopyrightText: 2026 The Oasis Planner authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/radio/coverage_kernel.h"

#include <cstring>
#include <initializer_list>

namespace oasis::coverage {

extern const Kernel kPortableKernel;
#if defined(OASIS_X86_KERNELS)
extern const Kernel kAvx2Kernel;
extern const Kernel kAvx512Kernel;
#endif

const Kernel* kernelNamed(const char* name)
{
    if (std::strcmp(name, kPortableKernel.name) == 0)
        return &kPortableKernel;
#if defined(OASIS_X86_KERNELS)
    if (std::strcmp(name, kAvx2Kernel.name) == 0 && __builtin_cpu_supports("avx2"))
        return &kAvx2Kernel;
    if (std::strcmp(name, kAvx512Kernel.name) == 0 && __builtin_cpu_supports("avx512f") &&
        __builtin_cpu_supports("avx512dq"))
        return &kAvx512Kernel;
#endif
    return nullptr;
}

const Kernel& bestKernel()
{
    static const Kernel& best = []() -> const Kernel& {
        for (const char* name : {"avx512", "avx2"})
            if (const Kernel* kernel = kernelNamed(name))
                return *kernel;
        return kPortableKernel;
    }();
    return best;
}

} // namespace oasis::coverage
