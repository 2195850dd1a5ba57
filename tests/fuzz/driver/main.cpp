// One program for all targets: libFuzzer's entry. RASAD_FUZZ_TARGET names the function.
#include "tests/fuzz/targets.hpp"

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  rasad::fuzz::RASAD_FUZZ_TARGET({reinterpret_cast<const char*>(data), size});
  return 0;
}
