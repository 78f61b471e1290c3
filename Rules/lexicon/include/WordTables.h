#ifndef COPYDESK_WORD_TABLES_H
#define COPYDESK_WORD_TABLES_H
#include <stddef.h>
#include <stdint.h>
#include <string.h>

// The packed words, embedded as they are in words.bin. Reads are bounded: beyond the end they give zero.
extern const unsigned char copydesk_words[];
extern const size_t copydesk_words_count;

static inline size_t words_count(void) { return copydesk_words_count; }
static inline uint8_t words_byte(size_t at) { return at < copydesk_words_count ? copydesk_words[at] : 0; }
static inline uint16_t words_u16(size_t at) {
  uint16_t value = 0;
  if (at + sizeof value <= copydesk_words_count) memcpy(&value, copydesk_words + at, sizeof value);
  return value;
}
static inline uint32_t words_u32(size_t at) {
  uint32_t value = 0;
  if (at + sizeof value <= copydesk_words_count) memcpy(&value, copydesk_words + at, sizeof value);
  return value;
}
// Reads of which the caller knows that they lie inside.
static inline uint16_t words_u16_inside(size_t at) {
  uint16_t value;
  memcpy(&value, copydesk_words + at, sizeof value);
  return value;
}
static inline uint32_t words_u32_inside(size_t at) {
  uint32_t value;
  memcpy(&value, copydesk_words + at, sizeof value);
  return value;
}
static inline uint64_t words_u64(size_t at) {
  uint64_t value = 0;
  if (at + sizeof value <= copydesk_words_count) memcpy(&value, copydesk_words + at, sizeof value);
  return value;
}
#endif
