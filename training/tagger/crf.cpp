// Linear-chain CRF: L-BFGS with L1 (OWL-QN; Andrew and Gao 2007). crf DATA FOLD C1 C2 ITERATIONS LEAST OUT [SCORES]
// FOLD is held out and scored; -1 holds nothing out. OUT: hash, tag, weight triples after the chain; SCORES: emissions of the held-out fold.
#include "data.hpp"

struct Model {
  std::unordered_map<uint32_t, int> ids;
  std::vector<uint32_t> keys;
  std::vector<int> rows; // feature → first pair
  std::vector<uint8_t> tags;
};

static void emit(const Model& model, const double* w, const std::vector<int>& feats, int from, int to, float* out) {
  std::fill(out, out + TAGS, 0.f);
  for (int f = from; f < to; f++) {
    int id = feats[f];
    if (id < 0) continue;
    for (int p = model.rows[id]; p < model.rows[id + 1]; p++) out[model.tags[p]] += w[p];
  }
}

int main(int argc, char** argv) {
  Data data = readData(argv[1]);
  int held = atoi(argv[2]), iterations = atoi(argv[5]), least = atoi(argv[6]);
  double c1 = atof(argv[3]), c2 = atof(argv[4]);
  std::vector<const Sentence*> train, test;
  for (auto& s : data.sentences) {
    if (s.fold == held) test.push_back(&s);
    else if (s.fold % 100 != held) train.push_back(&s);
  }

  Model model;
  {
    std::unordered_map<uint32_t, int> count;
    count.reserve(1 << 21);
    for (auto* s : train) for (int t = s->from; t < s->to; t++) for (int f = data.tokens[t].from; f < data.tokens[t].to; f++) count[data.hashes[f]]++;
    for (auto& [k, c] : count) if (c >= least) model.keys.push_back(k);
    std::sort(model.keys.begin(), model.keys.end());
    for (size_t i = 0; i < model.keys.size(); i++) model.ids[model.keys[i]] = i;
  }
  std::vector<int> feats(data.hashes.size());
  for (size_t i = 0; i < feats.size(); i++) { auto it = model.ids.find(data.hashes[i]); feats[i] = it == model.ids.end() ? -1 : it->second; }
  {
    std::vector<std::array<uint64_t, 2>> seen(model.keys.size(), {0, 0});
    for (auto* s : train) for (int t = s->from; t < s->to; t++) {
      int tag = data.tokens[t].tag;
      for (int f = data.tokens[t].from; f < data.tokens[t].to; f++) if (feats[f] >= 0) seen[feats[f]][tag >> 6] |= 1ull << (tag & 63);
    }
    for (auto& bits : seen) {
      model.rows.push_back(model.tags.size());
      for (int k = 0; k < TAGS; k++) if (bits[k >> 6] >> (k & 63) & 1) model.tags.push_back(k);
    }
    model.rows.push_back(model.tags.size());
  }
  int P = model.tags.size(), N = P + CHAIN;
  fprintf(stderr, "%zu sentences, %zu features, %d pairs\n", train.size(), model.keys.size(), P);
  std::vector<double> x(N, 0), g(N), xn(N), gn(N);
  int T = 2;
  std::vector<std::vector<float>> partial(T, std::vector<float>(N));
  auto loss = [&](const std::vector<double>& w, std::vector<double>& grad) {
    std::vector<double> sums(T, 0);
    std::vector<std::thread> threads;
    std::vector<std::vector<double>> flows(T, std::vector<double>(CHAIN, 0));
    for (int k = 0; k < T; k++) threads.emplace_back([&, k] {
      auto& out = partial[k];
      std::fill(out.begin(), out.end(), 0.f);
      Lattice lattice;
      lattice.prepare(&w[P]);
      std::vector<float> scores;
      for (size_t s = k; s < train.size(); s += T) {
        int from = train[s]->from, n = train[s]->to - from;
        const Token* tokens = &data.tokens[from];
        scores.resize(n * TAGS);
        for (int t = 0; t < n; t++) emit(model, w.data(), feats, tokens[t].from, tokens[t].to, &scores[t * TAGS]);
        lattice.run(scores.data(), n);
        sums[k] += lattice.logZ - lattice.pathScore(scores.data(), tokens, n, &w[P]);
        for (int t = 0; t < n; t++) {
          float d[TAGS];
          for (int j = 0; j < TAGS; j++) d[j] = lattice.marginal[t * TAGS + j];
          d[tokens[t].tag] -= 1;
          for (int f = tokens[t].from; f < tokens[t].to; f++) {
            int id = feats[f];
            if (id < 0) continue;
            for (int p = model.rows[id]; p < model.rows[id + 1]; p++) out[p] += d[model.tags[p]];
          }
        }
        for (int j = 0; j < CHAIN; j++) flows[k][j] += lattice.flow[j];
        flows[k][between(SEGMENTS, segmentOf(tokens[0].tag))] -= 1;
        flows[k][between(segmentOf(tokens[n - 1].tag), SEGMENTS)] -= 1;
        for (int t = 1; t < n; t++) flows[k][step(tokens[t - 1].tag, tokens[t].tag)] -= 1;
      }
    });
    for (auto& t : threads) t.join();
    double sum = 0;
    for (double v : sums) sum += v;
    for (int i = 0; i < P; i++) { grad[i] = 0; for (int k = 0; k < T; k++) grad[i] += partial[k][i]; }
    for (int i = 0; i < CHAIN; i++) { grad[P + i] = 0; for (int k = 0; k < T; k++) grad[P + i] += flows[k][i]; }
    for (int i = 0; i < N; i++) { sum += c2 * w[i] * w[i]; grad[i] += 2 * c2 * w[i]; }
    return sum;
  };
  auto norm1 = [&](const std::vector<double>& w) { double s = 0; for (double v : w) s += std::fabs(v); return c1 * s; };
  auto pseudo = [&](const std::vector<double>& w, const std::vector<double>& grad, std::vector<double>& out) {
    for (int i = 0; i < N; i++) {
      if (w[i] > 0) out[i] = grad[i] + c1;
      else if (w[i] < 0) out[i] = grad[i] - c1;
      else out[i] = grad[i] < -c1 ? grad[i] + c1 : grad[i] > c1 ? grad[i] - c1 : 0;
    }
  };
  const int M = 6;
  std::vector<std::vector<double>> S, Y;
  std::vector<double> rho, pg(N), d(N);
  double f = loss(x, g) + norm1(x);
  for (int it = 0; it < iterations; it++) {
    pseudo(x, g, pg);
    for (int i = 0; i < N; i++) d[i] = -pg[i];
    std::vector<double> a(S.size());
    for (int k = (int)S.size() - 1; k >= 0; k--) {
      double dot = 0;
      for (int i = 0; i < N; i++) dot += S[k][i] * d[i];
      a[k] = dot * rho[k];
      for (int i = 0; i < N; i++) d[i] -= a[k] * Y[k][i];
    }
    if (!S.empty()) {
      double yy = 0;
      for (double v : Y.back()) yy += v * v;
      double h = 1 / (rho.back() * yy);
      for (int i = 0; i < N; i++) d[i] *= h;
    }
    for (size_t k = 0; k < S.size(); k++) {
      double dot = 0;
      for (int i = 0; i < N; i++) dot += Y[k][i] * d[i];
      double b = dot * rho[k];
      for (int i = 0; i < N; i++) d[i] += (a[k] - b) * S[k][i];
    }
    double slope = 0;
    for (int i = 0; i < N; i++) { if (d[i] * pg[i] >= 0) d[i] = 0; slope += d[i] * pg[i]; }
    double size = 1;
    if (S.empty()) { double n2 = 0; for (double v : pg) n2 += v * v; size = 1 / std::sqrt(n2); }
    double fn = 0;
    int tries = 0;
    for (; tries < 20; tries++, size *= 0.5) {
      for (int i = 0; i < N; i++) {
        double v = x[i] + size * d[i];
        double orthant = x[i] != 0 ? x[i] : -pg[i];
        xn[i] = v * orthant > 0 ? v : 0;
      }
      fn = loss(xn, gn) + norm1(xn);
      if (fn <= f + 1e-4 * size * slope) break;
    }
    if (tries == 20) break;
    std::vector<double> s(N), y(N);
    double sy = 0;
    for (int i = 0; i < N; i++) { s[i] = xn[i] - x[i]; y[i] = gn[i] - g[i]; sy += s[i] * y[i]; }
    if (sy > 1e-10) {
      S.push_back(std::move(s)); Y.push_back(std::move(y)); rho.push_back(1 / sy);
      if ((int)S.size() > M) { S.erase(S.begin()); Y.erase(Y.begin()); rho.erase(rho.begin()); }
    }
    x = xn; g = gn;
    double gain = (f - fn) / f;
    f = fn;
    if (it % 10 == 9) {
      long active = 0;
      for (double v : x) active += v != 0;
      fprintf(stderr, "iteration %d: loss %.1f, %ld weights\n", it + 1, f, active);
    }
    if (gain < 1e-5 && it > 30) break;
  }
  if (!test.empty()) {
    Counts counts;
    FILE* out = argc > 8 ? fopen(argv[8], "wb") : nullptr;
    if (out) fwrite(&x[P], 8, CHAIN, out);
    for (auto* s : test) {
      int n = s->to - s->from;
      std::vector<float> scores(n * TAGS);
      for (int t = 0; t < n; t++) emit(model, x.data(), feats, data.tokens[s->from + t].from, data.tokens[s->from + t].to, &scores[t * TAGS]);
      if (out) fwrite(scores.data(), 4, scores.size(), out);
      counts.add(&data.tokens[s->from], viterbi(scores.data(), n, &x[P]));
    }
    if (out) fclose(out);
    counts.print("CRF", true);
  }
  FILE* out = fopen(argv[7], "wb");
  fwrite(&x[P], 8, CHAIN, out);
  for (size_t i = 0; i < model.keys.size(); i++)
    for (int p = model.rows[i]; p < model.rows[i + 1]; p++) if (x[p] != 0) {
      uint32_t head[2] = {model.keys[i], model.tags[p]};
      float v = x[p];
      fwrite(head, 4, 2, out);
      fwrite(&v, 4, 1, out);
    }
  fclose(out);
}
