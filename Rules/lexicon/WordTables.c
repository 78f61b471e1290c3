#include "WordTables.h"
#pragma clang diagnostic ignored "-Wc23-extensions"

const unsigned char copydesk_words[] = {
#embed "words.bin"
};
const size_t copydesk_words_count = sizeof copydesk_words;
