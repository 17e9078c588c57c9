// Sentences as dump.ts writes them, and the chain over BIOES tags in which classes, not tags, follow each other.
#pragma once
#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

constexpr int CLASSES = 25, TAGS = 1 + 4 * CLASSES, SEGMENTS = 1 + CLASSES;
enum Letter { B, I, E, S };
inline int tagOf(int c, int letter) { return 1 + 4 * c + letter; }

struct Token { int tag, from, to, local; };
struct Sentence { int fold, from, to; };
struct Data {
  std::vector<Sentence> sentences;
  std::vector<Token> tokens;
  std::vector<uint32_t> hashes;
};

inline Data readData(const char* file) {
  FILE* in = fopen(file, "rb");
  if (!in) { fprintf(stderr, "cannot open %s\n", file); exit(1); }
  fseek(in, 0, SEEK_END);
  std::vector<uint32_t> raw(ftell(in) / 4);
  rewind(in);
  if (fread(raw.data(), 4, raw.size(), in) != raw.size()) exit(1);
  fclose(in);
  Data data;
  size_t at = 1;
  for (uint32_t s = 0; s < raw[0]; s++) {
    Sentence sentence{(int)raw[at], (int)data.tokens.size(), 0};
    int n = raw[at + 1];
    at += 2;
    for (int i = 0; i < n; i++) {
      int tag = raw[at], count = raw[at + 1], local = raw[at + 2], from = data.hashes.size();
      at += 3;
      data.hashes.insert(data.hashes.end(), raw.begin() + at, raw.begin() + at + count);
      data.tokens.push_back({tag, from, from + count, local});
      at += count;
    }
    sentence.to = data.tokens.size();
    data.sentences.push_back(sentence);
  }
  return data;
}

// Scores of the chain: between segments (the last row begins a sentence, the last column ends it) and inside a class.
constexpr int BETWEEN = (SEGMENTS + 1) * (SEGMENTS + 1), CHAIN = BETWEEN + 4 * CLASSES;
inline int between(int a, int b) { return a * (SEGMENTS + 1) + b; }
inline int inside(int c, int k) { return BETWEEN + 4 * c + k; } // k: 0 B-I, 1 B-E, 2 I-I, 3 I-E
inline int segmentOf(int tag) { return tag == 0 ? 0 : 1 + (tag - 1) / 4; }
inline bool opens(int tag) { return tag == 0 || (tag - 1) % 4 == B || (tag - 1) % 4 == S; }
inline bool closes(int tag) { return tag == 0 || (tag - 1) % 4 == E || (tag - 1) % 4 == S; }

// Index of the chain's parameter from tag a to tag b.
inline int step(int a, int b) {
  if (opens(b)) return between(segmentOf(a), segmentOf(b));
  bool begun = (a - 1) % 4 == B, ends = (b - 1) % 4 == E;
  return inside(segmentOf(b) - 1, (begun ? 0 : 2) + (ends ? 1 : 0));
}

// Forward-backward in scaled probabilities.
struct Lattice {
  std::vector<double> potential, alpha, beta;
  std::vector<double> marginal, flow, scale;
  double expChain[CHAIN], logZ;

  void prepare(const double* chain) { for (int k = 0; k < CHAIN; k++) expChain[k] = std::exp(chain[k]); }

  // scores: n × TAGS. Fills marginal and adds expected transitions to flow (CHAIN).
  void run(const float* scores, int n) {
    potential.resize(n * TAGS); alpha.resize(n * TAGS); beta.resize(n * TAGS); marginal.resize(n * TAGS); scale.resize(n);
    flow.assign(CHAIN, 0);
    logZ = 0;
    std::vector<double> ends(n * SEGMENTS);
    for (int t = 0; t < n; t++) {
      const float* s = scores + t * TAGS;
      double* p = &potential[t * TAGS];
      float top = *std::max_element(s, s + TAGS);
      for (int k = 0; k < TAGS; k++) p[k] = std::exp(s[k] - top);
      logZ += top;
      double begin[SEGMENTS];
      if (t == 0) for (int j = 0; j < SEGMENTS; j++) begin[j] = expChain[between(SEGMENTS, j)];
      else {
        std::fill(begin, begin + SEGMENTS, 0.0);
        for (int i = 0; i < SEGMENTS; i++) {
          double e = ends[(t - 1) * SEGMENTS + i];
          const double* row = expChain + between(i, 0);
          for (int j = 0; j < SEGMENTS; j++) begin[j] += e * row[j];
        }
      }
      double* a = &alpha[t * TAGS];
      double sum = a[0] = begin[0] * p[0];
      for (int c = 0; c < CLASSES; c++) {
        const double* x = expChain + inside(c, 0);
        int b = tagOf(c, B);
        double pb = t ? a[b - TAGS] : 0, pi = t ? a[b + I - TAGS] : 0;
        a[b] = begin[c + 1] * p[b];
        a[b + I] = (pb * x[0] + pi * x[2]) * p[b + I];
        a[b + E] = (pb * x[1] + pi * x[3]) * p[b + E];
        a[b + S] = begin[c + 1] * p[b + S];
        sum += a[b] + a[b + I] + a[b + E] + a[b + S];
      }
      scale[t] = 1 / sum;
      logZ += std::log(sum);
      for (int k = 0; k < TAGS; k++) a[k] *= scale[t];
      ends[t * SEGMENTS] = a[0];
      for (int c = 0; c < CLASSES; c++) ends[t * SEGMENTS + c + 1] = a[tagOf(c, E)] + a[tagOf(c, S)];
    }
    double last = 0;
    for (int i = 0; i < SEGMENTS; i++) last += ends[(n - 1) * SEGMENTS + i] * expChain[between(i, SEGMENTS)];
    logZ += std::log(last);
    for (int t = n - 1; t >= 0; t--) {
      double* b = &beta[t * TAGS];
      std::fill(b, b + TAGS, 0.0);
      double after[SEGMENTS];
      if (t == n - 1) {
        for (int i = 0; i < SEGMENTS; i++) {
          after[i] = expChain[between(i, SEGMENTS)] / last;
          flow[between(i, SEGMENTS)] += ends[t * SEGMENTS + i] * after[i];
        }
      } else {
        const double* p = &potential[(t + 1) * TAGS];
        const double* nb = &beta[(t + 1) * TAGS];
        double begin[SEGMENTS], z = scale[t + 1];
        begin[0] = p[0] * nb[0] * z;
        for (int c = 0; c < CLASSES; c++) {
          int k = tagOf(c, B);
          begin[c + 1] = (p[k] * nb[k] + p[k + S] * nb[k + S]) * z;
          const double* x = expChain + inside(c, 0);
          double pi = p[k + I] * nb[k + I] * z, pe = p[k + E] * nb[k + E] * z;
          b[k] = x[0] * pi + x[1] * pe;
          b[k + I] = x[2] * pi + x[3] * pe;
          const double* a = &alpha[t * TAGS];
          flow[inside(c, 0)] += a[k] * x[0] * pi;
          flow[inside(c, 1)] += a[k] * x[1] * pe;
          flow[inside(c, 2)] += a[k + I] * x[2] * pi;
          flow[inside(c, 3)] += a[k + I] * x[3] * pe;
        }
        for (int i = 0; i < SEGMENTS; i++) {
          const double* row = expChain + between(i, 0);
          double* out = &flow[between(i, 0)];
          double sum = 0, e = ends[t * SEGMENTS + i];
          for (int j = 0; j < SEGMENTS; j++) {
            double v = row[j] * begin[j];
            sum += v;
            out[j] += e * v;
          }
          after[i] = sum;
        }
      }
      b[0] = after[0];
      for (int c = 0; c < CLASSES; c++) b[tagOf(c, E)] = b[tagOf(c, S)] = after[c + 1];
      for (int k = 0; k < TAGS; k++) marginal[t * TAGS + k] = alpha[t * TAGS + k] * b[k];
    }
    for (int j = 0; j < SEGMENTS; j++) {
      double sum = j == 0 ? marginal[0] : marginal[tagOf(j - 1, B)] + marginal[tagOf(j - 1, S)];
      flow[between(SEGMENTS, j)] += sum;
    }
  }

  double pathScore(const float* scores, const Token* tokens, int n, const double* chain) const {
    double sum = chain[between(SEGMENTS, segmentOf(tokens[0].tag))] + chain[between(segmentOf(tokens[n - 1].tag), SEGMENTS)];
    for (int t = 0; t < n; t++) {
      sum += scores[t * TAGS + tokens[t].tag];
      if (t) sum += chain[step(tokens[t - 1].tag, tokens[t].tag)];
    }
    return sum;
  }
};

inline std::vector<int> viterbi(const float* scores, int n, const double* chain) {
  std::vector<double> best(n * TAGS);
  std::vector<int> back(n * TAGS);
  for (int t = 0; t < n; t++)
    for (int k = 0; k < TAGS; k++) {
      double top = -1e30;
      int from = 0;
      if (t == 0) top = opens(k) ? chain[between(SEGMENTS, segmentOf(k))] : -1e30;
      else if (opens(k)) {
        for (int a = 0; a < TAGS; a++) if (closes(a)) {
          double v = best[(t - 1) * TAGS + a] + chain[between(segmentOf(a), segmentOf(k))];
          if (v > top) { top = v; from = a; }
        }
      } else {
        int b = tagOf(segmentOf(k) - 1, B);
        for (int a : {b, b + 1}) {
          double v = best[(t - 1) * TAGS + a] + chain[step(a, k)];
          if (v > top) { top = v; from = a; }
        }
      }
      best[t * TAGS + k] = top + scores[t * TAGS + k];
      back[t * TAGS + k] = from;
    }
  int at = 0;
  double top = -1e30;
  for (int k = 0; k < TAGS; k++) if (closes(k)) {
    double v = best[(n - 1) * TAGS + k] + chain[between(segmentOf(k), SEGMENTS)];
    if (v > top) { top = v; at = k; }
  }
  std::vector<int> path(n);
  for (int t = n - 1; t >= 0; t--) { path[t] = at; at = back[t * TAGS + at]; }
  return path;
}

struct Counts {
  long right[CLASSES] = {}, said[CLASSES] = {}, gold[CLASSES] = {};
  static std::vector<std::array<int, 3>> spans(const int* tags, int n) {
    std::vector<std::array<int, 3>> out;
    int from = -1;
    for (int t = 0; t < n; t++) {
      if (tags[t] == 0) continue;
      int letter = (tags[t] - 1) % 4;
      if (letter == B || letter == S) from = t;
      if (letter == E || letter == S) out.push_back({from, t, segmentOf(tags[t]) - 1});
    }
    return out;
  }
  void add(const Token* tokens, const std::vector<int>& path) {
    std::vector<int> tags;
    for (size_t t = 0; t < path.size(); t++) tags.push_back(tokens[t].tag);
    auto g = spans(tags.data(), path.size()), p = spans(path.data(), path.size());
    for (auto& s : g) gold[s[2]]++;
    for (auto& s : p) { said[s[2]]++; if (std::find(g.begin(), g.end(), s) != g.end()) right[s[2]]++; }
  }
  void print(const char* name, bool each) const {
    static const char* names[] = {"PERSON","ORGANISATION","GPE","LOCATION","FACILITY","NORP","POSITION","LAW","EVENT","DATE","TIME","MONEY","PERCENTAGE","QUANTITY","CARDINAL","ORDINAL","PRODUCT","PROJECT","ART","LANGUAGE","DISEASE","CONTACT","ADAGE","NON_HUMAN","MISCELLANEOUS"};
    long r = 0, s = 0, g = 0, r4 = 0, s4 = 0, g4 = 0;
    for (int c = 0; c < CLASSES; c++) { r += right[c]; s += said[c]; g += gold[c]; if (c < 4) r4 += right[c], s4 += said[c], g4 += gold[c]; }
    printf("%s P %.2f R %.2f F1 %.2f (four: %.2f)\n", name, 100.0 * r / s, 100.0 * r / g, 200.0 * r / (s + g), 200.0 * r4 / (s4 + g4));
    if (each) for (int c = 0; c < CLASSES; c++) if (gold[c]) printf("  %-14s P %.1f R %.1f F1 %.1f (%ld)\n", names[c], said[c] ? 100.0 * right[c] / said[c] : 0, 100.0 * right[c] / gold[c], 200.0 * right[c] / (said[c] + gold[c]), gold[c]);
    fflush(stdout);
  }
};
