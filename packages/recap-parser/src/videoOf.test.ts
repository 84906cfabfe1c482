import { videoOf } from './videoOf';

describe('videoOf', () => {
  it.each([
    'https://www.youtube.com/watch?v=-2xcNjKLU9E&list=PLj6h78yz&index=249',
    'http://www.youtube.com/embed/-2xcNjKLU9E?rel=0',
    '//www.youtube-nocookie.com/embed/-2xcNjKLU9E',
    'https://youtu.be/-2xcNjKLU9E?t=12',
    'https://m.youtube.com/live/-2xcNjKLU9E',
    'https://www.youtube.com/v/-2xcNjKLU9E',
  ])('knows the YouTube video of %s', url => {
    expect(videoOf(url)).toEqual({ provider: 'youtube', id: '-2xcNjKLU9E' });
  });

  it.each([
    'https://vimeo.com/123456789',
    'https://player.vimeo.com/video/123456789?h=1',
  ])('knows the Vimeo video of %s', url => {
    expect(videoOf(url)).toEqual({ provider: 'vimeo', id: '123456789' });
  });

  it.each([
    'https://www.youtube.com/playlist?list=PL69nYSiGNLP0kaZWKZc9KizriafE4pzh0',
    'https://www.youtube.com/c/cloudnativefdn',
    'https://notyoutube.com/watch?v=-2xcNjKLU9E',
    'https://youtube.com.example.org/watch?v=-2xcNjKLU9E',
    'https://vimeo.com/channels/staffpicks',
    'data:text/html,//youtube.com/embed/-2xcNjKLU9E',
    'https://[',
    '',
  ])('takes %j for no video', url => {
    expect(videoOf(url)).toBeNull();
  });
});
