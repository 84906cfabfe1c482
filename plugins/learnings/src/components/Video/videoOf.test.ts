import { videoOf } from './videoOf';

describe('The recording behind an address', () => {
  it.each([
    [
      'https://youtu.be/dQw4w9WgXcQ',
      'youtube:dQw4w9WgXcQ',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1',
    ],
    [
      'https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=1m30s',
      'youtube:dQw4w9WgXcQ',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=90',
    ],
    [
      'https://m.youtube.com/live/dQw4w9WgXcQ#t=5',
      'youtube:dQw4w9WgXcQ',
      'https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&start=5',
    ],
    [
      'https://vimeo.com/123456789/0abc1',
      'vimeo:123456789',
      'https://player.vimeo.com/video/123456789?autoplay=1&dnt=1&h=0abc1',
    ],
    [
      'https://player.vimeo.com/video/123456789?h=0abc1',
      'vimeo:123456789',
      'https://player.vimeo.com/video/123456789?autoplay=1&dnt=1&h=0abc1',
    ],
  ])('is played from %s', (address, key, embedUrl) => {
    expect(videoOf(address)).toMatchObject({ key, embedUrl });
  });

  it.each([
    null,
    'https://video.example.com/1',
    'https://youtube.com.example.org/watch?v=dQw4w9WgXcQ',
    'https://vimeo.com/123456789/"><script>',
  ])('is nothing that is not known: %s', address => {
    expect(videoOf(address)?.embedUrl ?? '').not.toMatch(
      /example|script|undefined/,
    );
  });
});
