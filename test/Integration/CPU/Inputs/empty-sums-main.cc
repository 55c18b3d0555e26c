// Sums over no rows, as C++, where something else lies.

#include <algorithm>
#include <cstdio>
#include <vector>

#include "sums.h"

int main() {
  const std::vector<float> none;
  std::vector<float> sums(12 * 64 + 1, 7.0f);
  outer(none.data(), 0, sums.data());
  // The elements, and nothing behind them.
  std::printf("%d zeros\n",
              static_cast<int>(std::count(sums.begin(), sums.end(), 0.0f)));
  std::printf("then %g\n", static_cast<double>(sums.back()));
  return 0;
}
