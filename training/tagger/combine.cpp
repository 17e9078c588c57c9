// Scores of several models on one held-out fold, added with weights. combine DATA FOLD FILE WEIGHT [FILE WEIGHT]...
#include "data.hpp"

int main(int argc, char** argv) {
  Data data = readData(argv[1]);
  int held = atoi(argv[2]);
  std::vector<double> chain(CHAIN, 0);
  std::vector<float> scores;
  for (int a = 3; a + 1 < argc; a += 2) {
    float weight = atof(argv[a + 1]);
    FILE* in = fopen(argv[a], "rb");
    std::vector<double> one(CHAIN);
    if (!in || fread(one.data(), 8, CHAIN, in) != CHAIN) return 1;
    for (int k = 0; k < CHAIN; k++) chain[k] += weight * one[k];
    size_t at = 0;
    float v[4096];
    for (size_t got; (got = fread(v, 4, 4096, in)) > 0; at += got) {
      if (scores.size() < at + got) scores.resize(at + got, 0);
      for (size_t k = 0; k < got; k++) scores[at + k] += weight * v[k];
    }
    fclose(in);
  }
  Counts counts;
  size_t at = 0;
  for (auto& s : data.sentences) if (s.fold == held) {
    int n = s.to - s.from;
    counts.add(&data.tokens[s.from], viterbi(&scores[at], n, chain.data()));
    at += n * TAGS;
  }
  counts.print("all", true);
}
